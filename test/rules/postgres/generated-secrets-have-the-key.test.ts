import { generatedSecretsHaveTheKey } from '../../../src/rules/postgres/generated-secrets-have-the-key';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { cluster, onCluster, other } from './clusters';

const given = (name: string) => cluster({ bootstrap: { initdb: { database: 'app', secret: { name } } } });

testRule(generatedSecretsHaveTheKey, {
  valid: {
    'the key uri': [cluster(), onCluster()],
    'the password': [cluster(), other({ PGPASSWORD: fromSecret('db-app', 'password') })],
    'a Secret of that name is there': [
      cluster(),
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db-app' } },
      other({ URL: fromSecret('db-app', 'url') }),
    ],
    'no Cluster of that name': [onCluster({ DATABASE_URL: fromSecret('other-app', 'url') })],
    'another Secret': [cluster(), onCluster({ DATABASE_URL: fromSecret('db', 'url') })],
    'username of the given Secret': [given('db-app'), other({ PGUSER: fromSecret('db-app', 'username') })],
    'the program does without it': [
      cluster(),
      other({ URL: { valueFrom: { secretKeyRef: { name: 'db-app', key: 'url', optional: true } } } }),
    ],
  },
  invalid: {
    'a key of another operator': {
      manifests: [cluster(), onCluster({ DATABASE_URL: fromSecret('db-app', 'url') })],
      found: ['DATABASE_URL is db-app/url'],
      objects: ['Deployment/webui'],
    },
    'the owner has a Secret of its own': {
      manifests: [given('mine'), onCluster()],
      found: ['DATABASE_URL is db-app/uri, but Cluster/db has a Secret of its own, mine'],
    },
    'that Secret has the same name': {
      manifests: [given('db-app'), onCluster()],
      found: [/which is given to Cluster\/db with username and password alone$/],
    },
  },
});
