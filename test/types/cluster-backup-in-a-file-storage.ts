// expect: TS2345 Argument of type 'SharedFileStorage' is not assignable to parameter of type 'BackupStore'
import { ClusterBackup, FileStorage } from 'cdk8s-open-webui';

ClusterBackup.objectStore(FileStorage.s3({ bucket: 'uploads' }));
