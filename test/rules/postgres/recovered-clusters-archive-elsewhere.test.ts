import { recoveredClustersArchiveElsewhere } from '../../../src/rules/postgres/recovered-clusters-archive-elsewhere';
import type { Fields } from '../manifests';
import { testRule } from '../rule-tester';
import { cluster } from './clusters';

const plugin = (parameters: Fields) => ({ name: 'barman-cloud.cloudnative-pg.io', isWALArchiver: true, parameters });
const recovered = (read: Fields, written: Fields, name = 'db') =>
  cluster(
    {
      bootstrap: { recovery: { source: 'origin' } },
      externalClusters: [{ name: 'origin', plugin: plugin({ barmanObjectName: 'store', ...read }) }],
      plugins: [plugin({ barmanObjectName: 'store', ...written })],
    },
    name,
  );

testRule(recoveredClustersArchiveElsewhere, {
  valid: {
    'another name': [recovered({ serverName: 'old' }, {})],
    'another store': [recovered({ serverName: 'db' }, { barmanObjectName: 'another' })],
    'another server name': [recovered({ serverName: 'db' }, { serverName: 'db-2' })],
    'no archive': [cluster({ bootstrap: { recovery: { source: 'origin' } } })],
    'no recovery': [cluster({ plugins: [plugin({ barmanObjectName: 'store' })] })],
  },
  invalid: {
    'the name of the old one': {
      manifests: [recovered({ serverName: 'db' }, {})],
      found: ['it begins with store/db, and archives there'],
      objects: ['Cluster/db'],
    },
    'the name of the source, which is the default': {
      manifests: [recovered({}, { serverName: 'origin' })],
      found: [/store\/origin/],
    },
  },
});
