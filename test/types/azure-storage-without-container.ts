// expect: TS2345 Property 'container' is missing in type
import { FileStorage } from 'cdk8s-open-webui';

FileStorage.azure({ endpoint: 'https://chat.blob.core.windows.net' });
