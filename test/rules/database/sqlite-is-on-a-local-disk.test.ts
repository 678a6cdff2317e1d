import { sqliteIsOnALocalDisk } from '../../../src/rules/database/sqlite-is-on-a-local-disk';
import { claim, type Fields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const DATA = '/app/backend/data';
const on = (source: Fields) => webui({ mounts: { [DATA]: source } });
const claimed = { persistentVolumeClaim: { claimName: 'data' } };

testRule(sqliteIsOnALocalDisk, {
  valid: {
    'a claim of one node': [on(claimed), claim()],
    'a claim that cannot be seen': [on(claimed)],
    'the disk of the pod': [on({ emptyDir: {} })],
    'Postgres beside a shared volume': [
      webui({ env: { DATABASE_URL: 'postgresql://chat@db/chat' }, mounts: { [DATA]: claimed } }),
      claim({ accessModes: ['ReadWriteMany'] }),
    ],
    'SQLite elsewhere than on the shared volume': [
      webui({
        env: { DATABASE_URL: 'sqlite:////var/lib/webui/webui.db' },
        mounts: { [DATA]: claimed, '/var/lib/webui': { persistentVolumeClaim: { claimName: 'disk' } } },
      }),
      claim({ accessModes: ['ReadWriteMany'] }),
      claim({ name: 'disk' }),
    ],
  },
  invalid: {
    'a claim of many nodes': {
      manifests: [on(claimed), claim({ accessModes: ['ReadWriteMany'] })],
      found: ['SQLite is on PersistentVolumeClaim/data (ReadWriteMany)'],
      objects: ['Deployment/webui'],
    },
    'an export of NFS': {
      manifests: [on({ nfs: { server: 'nas', path: '/chat' } })],
      found: ['SQLite is on nfs volume-0'],
    },
  },
});
