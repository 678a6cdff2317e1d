import { sqliteAvoidsNetworkClasses } from '../../../src/rules/database/sqlite-avoids-network-classes';
import { claim, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (fields: WorkloadFields = {}) =>
  webui({ mounts: { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } }, ...fields });
const of = (storageClassName: string, accessModes?: string[]) => claim({ accessModes, spec: { storageClassName } });

testRule(sqliteAvoidsNetworkClasses, {
  valid: {
    'the default class': [chat(), claim()],
    'classes of block devices': [chat(), of('longhorn')],
    'a name with the letters of one': [chat(), of('confserver')],
    'Postgres on such a class': [chat({ env: { DATABASE_URL: 'postgresql://chat@db/chat' } }), of('nfs-client')],
    'a claim of many nodes, which another rule finds': [chat(), of('nfs-client', ['ReadWriteMany'])],
  },
  invalid: {
    NFS: {
      manifests: [chat(), of('nfs-client')],
      found: ['SQLite is on PersistentVolumeClaim/data (ReadWriteOnce) of the class nfs-client'],
      objects: ['Deployment/webui'],
    },
    'Azure Files': { manifests: [chat(), of('azurefile-csi')], found: [/ of the class azurefile-csi$/] },
    EFS: { manifests: [chat(), of('aws-efs')], found: [/ of the class aws-efs$/] },
    CephFS: { manifests: [chat(), of('rook-cephfs')], found: [/ of the class rook-cephfs$/] },
  },
});
