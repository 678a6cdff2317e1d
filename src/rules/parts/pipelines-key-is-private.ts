import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { get, type Manifest, text } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { pipelinesOf } from '../manifests/pipelines';
import type { Container } from '../manifests/workloads';
import type { Finding, Rule } from '../rule';

/** What upstream's image and chart use, for everybody to read. */
const PUBLIC_KEY = '0p3n-w3bu!';

/** Who has the key of Pipelines runs Python in its pod. */
export const pipelinesKeyIsPrivate: Rule = {
  id: 'pipelines-key-is-private',
  level: 'error',
  title: "the key of Pipelines is not upstream's public default",
  why: 'whoever reaches the Service uploads and runs Python code in the pod, with the key that stands in the documentation',
  fix: 'give `apiKey` of `Pipelines` a SecretRef to a key of your own, or set PIPELINES_API_KEY and its element of OPENAI_API_KEYS from a Secret',
  source: 'https://github.com/open-webui/pipelines/blob/main/config.py',
  check: manifests => {
    const readers = manifests.workloads.map(workload => ({
      workload,
      pipelines: pipelinesOf(workload),
      servers: workload.servers,
    }));
    const secrets = readers.flatMap(({ pipelines, servers }) =>
      [...pipelines, ...servers].flatMap(({ env }) => secretsReadBy(env, manifests)),
    );
    return [
      ...readers.flatMap(({ workload, pipelines, servers }) =>
        finding(workload.object, [...pipelines.flatMap(ownKey), ...servers.flatMap(usedKey)]),
      ),
      ...foundIn(secrets),
    ];
  },
};

function ownKey({ env }: Container): string[] {
  const key = env.get('PIPELINES_API_KEY');
  if (key.kind === 'unset') return ['PIPELINES_API_KEY is not set, and the default is public'];
  if (key.kind !== 'known') return [];
  if (key.text === '') return ['PIPELINES_API_KEY is empty'];
  return key.text === PUBLIC_KEY ? ['PIPELINES_API_KEY is the public default'] : [];
}

function usedKey({ env }: Container): string[] {
  const several = env.get('OPENAI_API_KEYS');
  const isGiven = several.kind !== 'unset' && !(several.kind === 'known' && several.text === '');
  const name = isGiven ? 'OPENAI_API_KEYS' : 'OPENAI_API_KEY';
  const keys = env.get(name);
  if (keys.kind !== 'known' && keys.kind !== 'partly') return [];
  return keys.text.split(';').includes(PUBLIC_KEY) ? [`an element of ${name} is the public default of Pipelines`] : [];
}

interface SecretKey {
  readonly secret: Manifest;
  readonly key: string;
}

/** The keys of Secrets of the input that some variable is read from and that hold the public key. */
function secretsReadBy(env: Environment, manifests: Manifests): SecretKey[] {
  return env.names().flatMap(name => {
    const value = env.get(name);
    const source = value.kind === 'opaque' ? /^([^/]*)\/([^#]*)#(.*)$/s.exec(value.identity ?? '') : null;
    if (!source) return [];
    const [, namespace, secretName, key] = source;
    const secret = manifests.find('Secret', secretName, namespace);
    return secret && textOf(secret, key) === PUBLIC_KEY ? [{ secret, key }] : [];
  });
}

/** `stringData` wins over `data`, as in the API server. */
function textOf(secret: Manifest, key: string): string | undefined {
  const data = text(get(secret, 'data', key));
  return text(get(secret, 'stringData', key)) ?? (data && Buffer.from(data, 'base64').toString());
}

function foundIn(keys: SecretKey[]): Finding[] {
  return [...new Set(keys.map(({ secret }) => secret))].flatMap(object =>
    finding(
      object,
      keys
        .filter(({ secret }) => secret === object)
        .map(({ key }) => `the key ${key} holds the public default of Pipelines`),
    ),
  );
}
