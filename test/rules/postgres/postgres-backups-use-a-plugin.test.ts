import { postgresBackupsUseAPlugin } from '../../../src/rules/postgres/postgres-backups-use-a-plugin';
import { testRule } from '../rule-tester';
import { cluster, cnpg } from './clusters';

const backup = (fields = {}, kind = 'ScheduledBackup') => cnpg(kind, 'nightly', { cluster: { name: 'db' }, ...fields });
const store = { destinationPath: 's3://backups' };

testRule(postgresBackupsUseAPlugin, {
  valid: {
    'a plugin': [backup({ method: 'plugin' }), cluster({ plugins: [{ name: 'barman-cloud.cloudnative-pg.io' }] })],
    snapshots: [backup({ method: 'volumeSnapshot' }), cluster({ backup: { volumeSnapshot: { className: 'fast' } } })],
    'an old Backup in a cluster': [{ ...backup({}, 'Backup'), status: { phase: 'completed' } }],
    "Velero's Backup": [{ ...backup({}, 'Backup'), apiVersion: 'velero.io/v1' }],
  },
  invalid: {
    'no method': { manifests: [backup()], found: ['method is not set'], objects: ['ScheduledBackup/nightly'] },
    'the built-in one': {
      manifests: [backup({ method: 'barmanObjectStore' })],
      found: ['method is barmanObjectStore'],
    },
    'a Backup that is asked for': { manifests: [backup({}, 'Backup')], found: ['method is not set'] },
    'a Cluster that archives so': {
      manifests: [cluster({ backup: { barmanObjectStore: store } })],
      found: ['backup.barmanObjectStore is set'],
      objects: ['Cluster/db'],
    },
    'a Cluster that begins so': {
      manifests: [cluster({ externalClusters: [{ name: 'old', barmanObjectStore: store }] })],
      found: ['externalClusters old has a barmanObjectStore'],
    },
  },
});
