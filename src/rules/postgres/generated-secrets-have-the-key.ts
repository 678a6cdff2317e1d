import { finding, merged } from '../finding';
import { get, text, titleOf } from '../manifests/manifest';
import { madeSecrets } from '../manifests/secret-makers';
import { secretReferences } from '../manifests/secret-references';
import type { Rule } from '../rule';

/** The operator writes certain keys, and nothing at all where it is given a Secret of the owner. */
export const generatedSecretsHaveTheKey: Rule = {
  id: 'generated-secrets-have-the-key',
  level: 'error',
  title: 'what reads the Secret of a CloudNativePG cluster reads a key that the operator writes',
  why: 'the pod waits in CreateContainerConfigError, since the Secret has no such key, or none is there at all',
  fix: 'use `PostgresCluster`, whose `uri` is the reference; or read the key uri, and leave bootstrap.initdb.secret out, with which the operator writes no Secret',
  source: 'https://cloudnative-pg.io/documentation/current/applications/#secrets',
  check: manifests => {
    const isMade = madeSecrets(manifests, 'Cluster');
    return merged(
      secretReferences(manifests).flatMap(({ name, namespace, key, optional, as, reader }) => {
        const cluster = name.endsWith('-app')
          ? manifests.find('Cluster', name.slice(0, -'-app'.length), namespace)
          : undefined;
        if (!cluster || optional || key === undefined || isMade(name, namespace)) return [];
        const given = text(get(cluster, 'spec', 'bootstrap', 'initdb', 'secret', 'name'));
        if (given === name) {
          return ['username', 'password'].includes(key)
            ? []
            : finding(reader, [
                `${as} is ${name}/${key}, which is given to ${titleOf(cluster)} with username and password alone`,
              ]);
        }
        if (given !== undefined)
          return finding(reader, [
            `${as} is ${name}/${key}, but ${titleOf(cluster)} has a Secret of its own, ${given}`,
          ]);
        return KEYS.has(key) ? [] : finding(reader, [`${as} is ${name}/${key}`]);
      }),
    );
  },
};

const KEYS = new Set([
  'username',
  'user',
  'password',
  'dbname',
  'host',
  'port',
  'pgpass',
  'uri',
  'jdbc-uri',
  'fqdn-uri',
  'fqdn-jdbc-uri',
]);
