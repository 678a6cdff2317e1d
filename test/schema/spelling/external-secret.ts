import { listOf, oneOf, resource, strict, text } from './strict';

const remoteRef = strict({ key: text, property: text }, 'key');
const secretKey = { type: 'string', pattern: '^[-._a-zA-Z0-9]+$', maxLength: 253 };

/**
 * ExternalSecret of External Secrets, the fields that are written: a check of our own spelling.
 *
 * Source: https://external-secrets.io/latest/api/externalsecret/
 */
export const externalSecret = resource(
  'external-secrets.io/v1',
  'ExternalSecret',
  strict(
    {
      secretStoreRef: strict({ name: text, kind: oneOf('SecretStore', 'ClusterSecretStore') }, 'name', 'kind'),
      refreshPolicy: oneOf('CreatedOnce', 'Periodic', 'OnChange'),
      refreshInterval: { type: 'string', pattern: '^[0-9]+h[0-9]{1,2}m[0-9]{1,2}s$' },
      target: strict(
        {
          name: text,
          creationPolicy: oneOf('Owner', 'Orphan', 'Merge'),
          deletionPolicy: oneOf('Delete', 'Retain'),
          template: strict(
            { type: oneOf('kubernetes.io/basic-auth', 'kubernetes.io/dockerconfigjson', 'kubernetes.io/tls') },
            'type',
          ),
        },
        'name',
      ),
      data: listOf(strict({ secretKey, remoteRef }, 'secretKey', 'remoteRef'), 100),
      dataFrom: listOf(strict({ extract: strict({ key: text }, 'key') }, 'extract')),
    },
    'secretStoreRef',
    'refreshPolicy',
    'target',
  ),
);
