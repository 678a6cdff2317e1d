import type { SecretForm, SecretReference } from '../rules/manifests/secret-references';
import type { RemoteValue } from './remote-value';

/** The type that Kubernetes demands, and its keys. */
const TYPES: { readonly [form in SecretForm]: { readonly type: string; readonly keys: string[] } } = {
  'basic-auth': { type: 'kubernetes.io/basic-auth', keys: ['password', 'username'] },
  'docker-registry': { type: 'kubernetes.io/dockerconfigjson', keys: ['.dockerconfigjson'] },
  tls: { type: 'kubernetes.io/tls', keys: ['tls.crt', 'tls.key'] },
};

/** The type of a Secret, where one of its readers asks for one. */
export function typeOf(references: SecretReference[]): string | undefined {
  const form = formOf(references);
  return form && TYPES[form].type;
}

/** What is read from the store: each key that is read, or all where somebody reads them all. */
export function dataOf(
  references: SecretReference[],
  keyPrefix: string,
  values: RemoteValue[],
): { readonly data?: object[]; readonly dataFrom?: object[] } {
  const [{ name }] = references;
  const form = formOf(references);
  const read = references.flatMap(({ key }) => key ?? []);
  const keys = [...new Set([...read, ...(form ? TYPES[form].keys : [])])].sort();
  const elsewhere = new Map(
    values.filter(({ _secret: secret }) => secret.name === name).map(value => [value._secret.key, value._remoteRef]),
  );
  const isWhole = references.some(reference => reference.key === undefined && !reference.form);
  // What is read as a whole has the other keys too.
  const single = isWhole ? [...elsewhere.keys()].sort() : keys;
  const data = single.map(secretKey => ({
    secretKey,
    remoteRef: elsewhere.get(secretKey) ?? { key: `${keyPrefix}${name}`, property: secretKey },
  }));
  return {
    ...(data.length > 0 && { data }),
    ...(isWhole && { dataFrom: [{ extract: { key: `${keyPrefix}${name}` } }] }),
  };
}

function formOf(references: SecretReference[]): SecretForm | undefined {
  return references.find(({ form }) => form)?.form;
}
