import { finding } from '../finding';
import { groupOf } from '../manifests/manifest';
import type { Rule } from '../rule';

const KINDS = ['ExternalSecret', 'ClusterExternalSecret', 'SecretStore', 'ClusterSecretStore'];

/** The older versions are still in the definition, and not served. */
export const externalSecretsAreServed: Rule = {
  id: 'external-secrets-are-served',
  level: 'error',
  title: 'objects of External Secrets have the version that is served',
  why: 'kubectl and Argo CD refuse the object (no matches for kind), the Secret is never made, and pods wait for it',
  fix: 'use `ExternalSecrets`, or write apiVersion external-secrets.io/v1',
  source: 'https://external-secrets.io/latest/introduction/stability-support/',
  check: manifests =>
    manifests
      .ofKind(...KINDS)
      .filter(object => groupOf(object) === 'external-secrets.io' && object.apiVersion !== 'external-secrets.io/v1')
      .flatMap(object => finding(object, [`apiVersion is ${object.apiVersion}`])),
};
