import { App, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import {
  EnvFrom,
  Exposure,
  ExternalSecrets,
  type ExternalSecretsProps,
  IngressController,
  Redis,
  Refresh,
  RemoteValue,
  SecretCreation,
  SecretDeletion,
  SecretRef,
  SecretStoreRef,
  Tika,
  Tls,
  WebUI,
  type WebUIProps,
} from '../../src';
import { type Manifest, messageOf, only, render, titles } from '../support';

const store = SecretStoreRef.clusterStore('vault');

/** The ExternalSecrets of a WebUI, and of what else a test adds. */
function external(props: Partial<WebUIProps>, options: Partial<ExternalSecretsProps> = {}): Manifest[] {
  return render(chart => {
    new WebUI(chart, 'webui', { models: [], ...props });
    new ExternalSecrets(chart, 'secrets', { store, ...options });
  }).filter(({ kind }) => kind === 'ExternalSecret');
}

const secretEnv = { TAVILY_API_KEY: SecretRef.of('search', 'tavily'), HF_TOKEN: SecretRef.of('search', 'hf') };

test('a Secret with the keys that are read, each a property of its name', () => {
  expect(external({ secretEnv })).toEqual([
    {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: {
        name: 'search',
        namespace: 'ai',
        labels: { 'app.kubernetes.io/part-of': 'chat', 'app.kubernetes.io/managed-by': 'cdk8s' },
      },
      spec: {
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
        refreshPolicy: 'Periodic',
        refreshInterval: '1h0m0s',
        target: { name: 'search', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: [
          { secretKey: 'hf', remoteRef: { key: 'search', property: 'hf' } },
          { secretKey: 'tavily', remoteRef: { key: 'search', property: 'tavily' } },
        ],
      },
    },
  ]);
});

test('every prop is in the output', () => {
  const props: Required<ExternalSecretsProps> = {
    store: SecretStoreRef.store('own'),
    keyPrefix: 'chat/',
    values: [RemoteValue.of(SecretRef.of('search', 'hf'), 'shared/tokens', 'hugging-face')],
    except: ['other'],
    refresh: Refresh.every(Duration.minutes(90)),
    creation: SecretCreation.ORPHAN,
    deletion: SecretDeletion.DELETE,
    labels: { team: 'ai' },
  };
  const [{ metadata, spec }, ...none] = external(
    { secretEnv: { ...secretEnv, EXA_API_KEY: SecretRef.of('other', 'key') } },
    props,
  );
  expect(none).toEqual([]);
  expect(metadata.labels).toMatchObject({ team: 'ai' });
  expect(spec).toEqual({
    secretStoreRef: { kind: 'SecretStore', name: 'own' },
    refreshPolicy: 'Periodic',
    refreshInterval: '1h30m0s',
    target: { name: 'search', creationPolicy: 'Orphan', deletionPolicy: 'Delete' },
    data: [
      { secretKey: 'hf', remoteRef: { key: 'shared/tokens', property: 'hugging-face' } },
      { secretKey: 'tavily', remoteRef: { key: 'chat/search', property: 'tavily' } },
    ],
  });
});

test.each<[Refresh, object]>([
  [Refresh.never(), { refreshPolicy: 'CreatedOnce' }],
  [Refresh.onChange(), { refreshPolicy: 'OnChange' }],
  [Refresh.every(Duration.seconds(45)), { refreshPolicy: 'Periodic', refreshInterval: '0h0m45s' }],
])('reads the store again', (refresh, fields) => {
  const [{ spec }] = external({ secretEnv }, { refresh });
  expect(spec).toMatchObject(fields);
  expect('refreshInterval' in spec).toBe('refreshInterval' in fields);
});

test('a Secret that is read as a whole is taken as a whole', () => {
  const [{ spec }] = external({ secretEnv, envFrom: [EnvFrom.secret('search')] }, { keyPrefix: 'chat/' });
  expect(spec.dataFrom).toEqual([{ extract: { key: 'chat/search' } }]);
  expect(spec).not.toHaveProperty('data');
});

test('certificates and credentials of a registry have their types and keys', () => {
  const tls = Tls.secret('chat-tls');
  const exposure = Exposure.ingress(IngressController.traefik(), { host: 'chat.example.com', tls });
  const manifests = external({ imagePullSecrets: ['pull'], exposures: [exposure] });
  const keys = ({ spec }: Manifest) => spec.data.map(({ secretKey }: { secretKey: string }) => secretKey);
  const [pull, certificate] = [
    only(manifests, 'ExternalSecret', 'pull'),
    only(manifests, 'ExternalSecret', 'chat-tls'),
  ];
  expect(pull.spec.target.template).toEqual({ type: 'kubernetes.io/dockerconfigjson' });
  expect(keys(pull)).toEqual(['.dockerconfigjson']);
  expect(certificate.spec.target.template).toEqual({ type: 'kubernetes.io/tls' });
  expect(keys(certificate)).toEqual(['tls.crt', 'tls.key']);
});

test('what several parts read is one Secret, and what cert-manager makes is none', () => {
  const manifests = render(chart => {
    new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') });
    const tls = Tls.clusterIssuer('letsencrypt');
    new WebUI(chart, 'webui', {
      models: [],
      secretEnv: { HF_TOKEN: SecretRef.of('open-webui', 'hf') },
      exposures: [Exposure.ingress(IngressController.traefik(), { host: 'chat.example.com', tls })],
    });
    new ExternalSecrets(chart, 'secrets', { store });
  });
  expect(titles(manifests).filter(title => title.startsWith('ExternalSecret/'))).toEqual(['ExternalSecret/open-webui']);
  const { spec } = only(manifests, 'ExternalSecret');
  expect(spec.data.map(({ secretKey }: { secretKey: string }) => secretKey)).toEqual(['hf', 'redis-password']);
});

test('a chart without a namespace has none', () => {
  const chart = new Chart(new App(), 'chat');
  new WebUI(chart, 'webui', { models: [], secretEnv });
  const { objects } = new ExternalSecrets(chart, 'secrets', { store });
  expect(objects.map(object => object.toJson().metadata)).toEqual([
    { name: 'search', labels: { 'app.kubernetes.io/part-of': 'chat', 'app.kubernetes.io/managed-by': 'cdk8s' } },
  ]);
});

describe('refuses', () => {
  test('to be created first', () => {
    const message = messageOf(() => render(chart => void new ExternalSecrets(chart, 'secrets', { store })));
    expect(message).toBe(
      "externalSecrets must be created after the parts whose Secrets it makes, got 'a chart in which nothing reads one'",
    );
  });

  test('a Secret that comes after it', () => {
    const message = messageOf(() =>
      render(chart => {
        new WebUI(chart, 'webui', { models: [], secretEnv });
        new ExternalSecrets(chart, 'secrets', { store });
        new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password') });
      }),
    );
    expect(message).toContain(
      '[chat/secrets] Secret/redis has no ExternalSecret, since Deployment/chat-redis (REDISCLI_AUTH) was created after ' +
        'chat/secrets: create ExternalSecrets last',
    );
  });

  test('a key that comes after it, by the rule', () => {
    const message = messageOf(() =>
      render(chart => {
        new WebUI(chart, 'webui', { models: [], secretEnv });
        new ExternalSecrets(chart, 'secrets', { store });
        new Tika(chart, 'tika', { secretEnv: { PROXY: SecretRef.of('search', 'proxy') } });
      }),
    );
    expect(message).toContain('breaks secret-keys-exist');
    expect(message).toContain('PROXY reads the key proxy of Secret/search, which has hf, tavily');
    expect(message).not.toContain('has no ExternalSecret');
  });

  test.each<[string, Partial<ExternalSecretsProps>, string]>([
    [
      'a value that nobody reads',
      { values: [RemoteValue.of(SecretRef.of('search', 'typo'), 'x')] },
      "externalSecrets.values must be values that something in the chart reads, got 'search/typo'",
    ],
    ['an empty prefix', { keyPrefix: '' }, 'externalSecrets.keyPrefix must be a text'],
    ['a label that is none', { labels: { team: 'a b' } }, 'externalSecrets.labels'],
  ])('%s', (_what, options, message) => {
    expect(messageOf(() => external({ secretEnv }, options))).toContain(message);
  });

  test.each<[() => unknown, string]>([
    [() => SecretStoreRef.store('Not A Name'), 'SecretStoreRef.store must be'],
    [
      () => Refresh.every(Duration.millis(10)),
      'Refresh.every in seconds must be a whole number of 1 or more, got 0.01',
    ],
    [() => RemoteValue.of(SecretRef.of('a', 'b'), ''), "RemoteValue.of's key must be a text"],
    [() => RemoteValue.of(SecretRef.of('a', 'b'), 'c', ' '), "RemoteValue.of's property must be a text"],
  ])('bad input', (action, message) => {
    expect(messageOf(action)).toContain(message);
  });
});

test('a patch that reads another Secret is seen, and can be excepted', () => {
  const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
  const webui = new WebUI(chart, 'webui', { models: [], secretEnv });
  new ExternalSecrets(chart, 'secrets', { store, except: ['made-by-hand'] });
  const env = (name: string) => ({ name: 'EXA_API_KEY', valueFrom: { secretKeyRef: { name, key: 'key' } } });
  const path = '/spec/template/spec/containers/0/env/-';
  webui.workload.addJsonPatch(JsonPatch.add(path, env('made-by-hand')));
  expect(() => Testing.synth(chart)).not.toThrow();
  webui.workload.addJsonPatch(JsonPatch.add(path, env('forgotten')));
  expect(messageOf(() => Testing.synth(chart))).toContain('Secret/forgotten has no ExternalSecret');
});
