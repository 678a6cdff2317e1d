import { App, Chart, Testing } from 'cdk8s';
import { Postgres } from '../../src/connections/postgres';
import { Exposure } from '../../src/exposure/exposure';
import { IngressController } from '../../src/exposure/ingress/ingress-controller';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { CloudIdentity } from '../../src/network/cloud-identity';
import { ClusterDns } from '../../src/network/cluster-dns';
import { NetworkPolicies } from '../../src/network/network-policies';
import { ModelDelivery } from '../../src/ollama/model-delivery';
import { Ollama } from '../../src/ollama/ollama';
import { Pipelines } from '../../src/pipelines/pipelines';
import { Redis } from '../../src/redis/redis';
import { Tika } from '../../src/tika/tika';
import { OpenAI } from '../../src/webui/models/open-ai';
import { Scaling } from '../../src/webui/scaling/scaling';
import { FileStorage } from '../../src/webui/storage/file-storage';
import { WebUI } from '../../src/webui/webui';
import type { WebUIProps } from '../../src/webui/webui-props';
import { type Manifest, only, render } from '../support';
import { type End, passes, pods } from './simulator';

const networkPolicies = NetworkPolicies.defaultDeny();
const password = SecretRef.of('redis', 'password');
const apiKey = SecretRef.of('pipelines', 'key');
const postgres = (peer?: NetworkPeer) => Postgres.fromSecret(SecretRef.of('db', 'uri'), { peer });

function charts(...namespaces: (string | undefined)[]): Chart[] {
  const app = new App();
  return namespaces.map((namespace, index) => new Chart(app, `chart${index}`, { namespace }));
}

const synth = (...all: Chart[]): Manifest[] => all.flatMap(chart => Testing.synth(chart));

const policyOf = (manifests: Manifest[], name: string) => only(manifests, 'NetworkPolicy', name).spec;

const named = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
const tcp = (port: number) => [{ protocol: 'TCP', port }];

/** A WebUI with policies in the namespace `ai`. */
const webui = (props: Partial<WebUIProps>) =>
  render(chart => new WebUI(chart, 'webui', { models: [], networkPolicies, ...props }));

describe('an installation of two namespaces', () => {
  const [chat, backing] = charts('ai', 'data');
  new WebUI(chat, 'webui', {
    models: [
      new Ollama(chat, 'ollama', { models: ['llama3.2:3b'], replicas: 2 }),
      new Pipelines(chat, 'pipelines', { image: 'pipelines:git-0123456', apiKey }),
      OpenAI.fromUrl('https://api.openai.com/v1', apiKey, { peer: NetworkPeer.internet() }),
    ],
    contentExtraction: new Tika(chat, 'tika'),
    scaling: Scaling.single({
      database: postgres(NetworkPeer.pods('databases', { app: 'pg' }, { ports: [5432] })),
      redis: new Redis(backing, 'redis', { password }),
    }),
    exposures: [Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.com' })],
    networkPolicies,
  });
  const manifests = synth(chat, backing);
  const ends: { readonly [name: string]: End } = {
    webui: pods(manifests, 'chart0-webui'),
    ollama: pods(manifests, 'chart0-ollama'),
    pipelines: pods(manifests, 'chart0-pipelines'),
    tika: pods(manifests, 'chart0-tika'),
    redis: pods(manifests, 'chart1-redis'),
    postgres: { namespace: 'databases', labels: { app: 'pg' } },
    'another database': { namespace: 'databases', labels: { app: 'mysql' } },
    proxy: { namespace: 'ingress-nginx', labels: { app: 'controller' } },
    dns: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
    'the cache of names': { address: '169.254.20.10' },
    'a pod of the same namespace': { namespace: 'ai', labels: { app: 'other' } },
    'a pod of the parts': { namespace: 'data', labels: { app: 'other' } },
    internet: { address: '203.0.113.7' },
    'the internet by IPv6': { address: '2606:4700::1111' },
    metadata: { address: '169.254.169.254' },
    'metadata by IPv6': { address: 'fd00:ec2::254' },
    intranet: { address: '10.0.0.9' },
  };
  const open: [from: string, to: string, port: number][] = [
    ['proxy', 'webui', 8080],
    ['webui', 'ollama', 11434],
    ['webui', 'pipelines', 9099],
    ['webui', 'tika', 9998],
    ['webui', 'redis', 6379],
    ['webui', 'postgres', 5432],
    ...['webui', 'ollama', 'pipelines'].flatMap((name): [string, string, number][] => [
      [name, 'dns', 53],
      [name, 'the cache of names', 53],
      [name, 'internet', 443],
      [name, 'the internet by IPv6', 443],
    ]),
  ];

  test.each(open)('%s reaches %s at %d', (from, to, port) => {
    expect(passes(manifests, ends[from], ends[to], port)).toBe(true);
    expect(passes(manifests, ends[from], ends[to], port, 'UDP')).toBe(port === 53);
  });

  test('nothing else passes', () => {
    const isOurs = (name: string) => ['webui', 'ollama', 'pipelines', 'tika', 'redis'].includes(name);
    const ports = [53, 80, 443, 5432, 6379, 8080, 9099, 9998, 11434];
    const passing = Object.keys(ends).flatMap(from =>
      Object.keys(ends)
        .filter(to => to !== from && (isOurs(from) || isOurs(to)))
        .flatMap(to =>
          ports
            .filter(port => ['TCP', 'UDP'].some(protocol => passes(manifests, ends[from], ends[to], port, protocol)))
            .map((port): [string, string, number] => [from, to, port]),
        ),
    );
    expect(passing.sort()).toEqual([...open].sort());
  });

  test('each policy selects the pods of one part, in its namespace', () => {
    const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies.map(({ metadata, spec }) => [metadata.namespace, metadata.name, spec.podSelector])).toEqual(
      ['chart0-ollama', 'chart0-pipelines', 'chart0-tika', 'chart0-webui', 'chart1-redis'].map(name => [
        name === 'chart1-redis' ? 'data' : 'ai',
        name,
        {
          matchLabels: manifests.find(({ kind, metadata }) => kind === 'Service' && metadata.name === name)?.spec
            .selector,
        },
      ]),
    );
    for (const { spec } of policies) expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
  });

  test('a part without connections resolves no names', () => {
    expect(policyOf(manifests, 'chart0-tika').egress).toEqual([]);
    expect(policyOf(manifests, 'chart1-redis').egress).toEqual([]);
  });

  test('the policy of Open WebUI', () => {
    const selector = (name: string, program = name) => ({
      matchLabels: {
        'app.kubernetes.io/name': program,
        'app.kubernetes.io/instance': `chart${name === 'redis' ? 1 : 0}-${name}`,
        'app.kubernetes.io/component': name,
      },
    });
    expect(policyOf(manifests, 'chart0-webui')).toEqual({
      podSelector: selector('webui', 'open-webui'),
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [{ namespaceSelector: named('ingress-nginx'), podSelector: {} }], ports: tcp(8080) }],
      egress: [
        {
          to: [
            { namespaceSelector: named('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } },
            { ipBlock: { cidr: '169.254.20.10/32' } },
          ],
          ports: [
            { protocol: 'UDP', port: 53 },
            { protocol: 'TCP', port: 53 },
          ],
        },
        {
          to: [{ namespaceSelector: named('databases'), podSelector: { matchLabels: { app: 'pg' } } }],
          ports: tcp(5432),
        },
        { to: [{ namespaceSelector: named('data'), podSelector: selector('redis') }], ports: tcp(6379) },
        { to: [{ podSelector: selector('ollama') }], ports: tcp(11434) },
        { to: [{ podSelector: selector('pipelines') }], ports: tcp(9099) },
        {
          to: [
            {
              ipBlock: {
                cidr: '0.0.0.0/0',
                except: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16'],
              },
            },
            { ipBlock: { cidr: '::/0', except: ['fc00::/7', 'fe80::/10'] } },
          ],
          ports: tcp(443),
        },
        { to: [{ podSelector: selector('tika') }], ports: tcp(9998) },
      ],
    });
  });
});

describe('a part of several Open WebUIs', () => {
  const [one, two, shared] = charts('one', 'two', 'shared');
  const tika = new Tika(shared, 'tika');
  const define = (chart: Chart, props: Partial<WebUIProps> = {}) =>
    new WebUI(chart, 'webui', { models: [], contentExtraction: tika, ...props });

  define(one, { networkPolicies });
  define(two);
  const manifests = synth(one, two, shared);
  const at = pods(manifests, 'chart2-tika');

  test('admits those without policies too', () => {
    expect(passes(manifests, pods(manifests, 'chart0-webui'), at, 9998)).toBe(true);
    expect(passes(manifests, pods(manifests, 'chart1-webui'), at, 9998)).toBe(true);
    expect(passes(manifests, { namespace: 'one', labels: { app: 'x' } }, at, 9998)).toBe(false);
  });

  test('has one policy, and those without policies none', () => {
    const names = manifests.filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata }) => metadata.name);
    expect(names).toEqual(['chart0-webui', 'chart2-tika']);
  });
});

test('without policies nothing is written', () => {
  const manifests = webui({ contentExtraction: Tika.fromUrl('http://tika:9998'), networkPolicies: undefined });
  expect(manifests.filter(({ kind }) => kind === 'NetworkPolicy')).toEqual([]);
});

describe('what leaves an Ollama', () => {
  const egress = (delivery?: ModelDelivery) =>
    policyOf(
      render(chart => {
        const ollama = new Ollama(chart, 'ollama', {
          image: 'ollama:0.9.0',
          models: delivery ? [] : ['llama3.2:1b'],
          delivery,
        });
        new WebUI(chart, 'webui', { models: [ollama], networkPolicies });
      }),
      'chat-ollama',
    ).egress;

  test('are pulls', () => expect(egress()).toHaveLength(2));

  test.each([
    ModelDelivery.imageVolume('registry.example.com/models@sha256:0a'),
    ModelDelivery.bakedIntoImage('/models'),
    ModelDelivery.readOnlyClaim('models'),
  ])('is nothing where its models are there already', delivery => expect(egress(delivery)).toEqual([]));
});

describe('what props say of the network', () => {
  const tools = NetworkPeer.namespace('tools');
  const api = NetworkPeer.cidr('10.9.0.0/16', { ports: [8443] });

  test('is in the policy of the part', () => {
    const manifests = render(chart => {
      const contentExtraction = new Tika(chart, 'tika', { allowFrom: [tools], allowTo: [api] });
      new WebUI(chart, 'webui', { models: [], contentExtraction, networkPolicies });
    });
    const tika = pods(manifests, 'chat-tika');
    expect(passes(manifests, { namespace: 'tools', labels: {} }, tika, 9998)).toBe(true);
    expect(passes(manifests, { namespace: 'tools', labels: {} }, tika, 80)).toBe(false);
    expect(passes(manifests, tika, { address: '10.9.1.1' }, 8443)).toBe(true);
    expect(passes(manifests, tika, { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } }, 53, 'UDP')).toBe(
      true,
    );
  });

  test('reaches other parts, which then let it in', () => {
    const [chart] = charts('ai');
    const ollama = new Ollama(chart, 'ollama');
    const { _end: end } = ollama.ollamaEndpoint.peer ?? tools;
    const client = NetworkPeer._of(end);
    new WebUI(chart, 'webui', { models: [], allowTo: [client], networkPolicies });
    const manifests = synth(chart);
    expect(passes(manifests, pods(manifests, 'chart0-webui'), pods(manifests, 'chart0-ollama'), 11434)).toBe(true);
    expect(passes(manifests, { namespace: 'ai', labels: {} }, pods(manifests, 'chart0-ollama'), 11434)).toBe(false);
  });

  test('a range leaves out where clouds hand out credentials', () => {
    const manifests = webui({ allowTo: [NetworkPeer.cidr('0.0.0.0/0'), NetworkPeer.cidr('::/0')] });
    const from = pods(manifests, 'chat-webui');
    expect(passes(manifests, from, { address: '10.0.0.9' }, 80)).toBe(true);
    for (const address of ['169.254.169.254', '169.254.170.23', 'fd00:ec2::254']) {
      expect(passes(manifests, from, { address }, 80)).toBe(false);
    }
  });
});

test('a peer is said once, with all of its ports', () => {
  const proxy = (ports?: number[]) => NetworkPeer.pods('gateways', { app: 'llm' }, ports && { ports });
  const rules = (...allowTo: NetworkPeer[]) => policyOf(webui({ allowTo }), 'chat-webui').egress.slice(1);
  const to = [{ namespaceSelector: named('gateways'), podSelector: { matchLabels: { app: 'llm' } } }];
  expect(rules(proxy([80, 443]), proxy([443, 8080]))).toEqual([{ to, ports: [...tcp(80), ...tcp(443), ...tcp(8080)] }]);
  expect(rules(proxy([443]), proxy())).toEqual([{ to }]);
  expect(rules(proxy(), proxy([443]))).toEqual([{ to }]);
});

test('a port in a Secret is any port of its peer, until the peer says', () => {
  const ports = (peer: NetworkPeer) =>
    policyOf(webui({ scaling: Scaling.single({ database: postgres(peer) }) }), 'chat-webui').egress.at(-1).ports;
  expect(ports(NetworkPeer.cidr('10.1.0.0/16'))).toBeUndefined();
  expect(ports(NetworkPeer.cidr('10.1.0.0/16', { ports: [5432, 6432] }))).toEqual([
    { protocol: 'TCP', port: 5432 },
    { protocol: 'TCP', port: 6432 },
  ]);
});

test('pods of the same namespace need no selector of it', () => {
  const peer = NetworkPeer.pods('ai', { app: 'tika' }, { ports: [9998] });
  const { egress } = policyOf(webui({ contentExtraction: Tika.fromUrl('http://tika', { peer }) }), 'chat-webui');
  expect(egress[1]).toEqual({
    to: [{ podSelector: { matchLabels: { app: 'tika' } } }],
    ports: [{ protocol: 'TCP', port: 9998 }],
  });
});

describe('names are resolved', () => {
  const dnsOf = (dns: ClusterDns) =>
    policyOf(
      webui({ allowTo: [NetworkPeer.internet()], networkPolicies: NetworkPolicies.defaultDeny({ dns }) }),
      'chat-webui',
    ).egress[0];

  test("by OpenShift's pods at their own port", () => {
    expect(dnsOf(ClusterDns.openShift())).toEqual({
      to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'openshift-dns' } }, podSelector: {} }],
      ports: [
        { protocol: 'UDP', port: 5353 },
        { protocol: 'TCP', port: 5353 },
      ],
    });
  });

  test('by whatever is said', () => {
    expect(dnsOf(ClusterDns.custom([NetworkPeer.cidr('10.96.0.10/32')], { port: 1053 }))).toEqual({
      to: [{ ipBlock: { cidr: '10.96.0.10/32' } }],
      ports: [
        { protocol: 'UDP', port: 1053 },
        { protocol: 'TCP', port: 1053 },
      ],
    });
    expect(() => ClusterDns.custom([])).toThrow("ClusterDns.custom peers must be at least one peer, got '[]'");
    expect(() => ClusterDns.custom([NetworkPeer.internet()], { port: 0 })).toThrow(/^ClusterDns\.custom port must be/);
  });
});

describe('a connection without credentials of its own', () => {
  const storage = FileStorage.s3({ bucket: 'uploads', peer: NetworkPeer.internet() });
  const manifestsWith = (cloudIdentity?: CloudIdentity) =>
    webui({ scaling: Scaling.single({ storage }), networkPolicies: NetworkPolicies.defaultDeny({ cloudIdentity }) });

  test.each<[string, CloudIdentity, [string, number][]]>([
    ['IRSA', CloudIdentity.eksIrsa(), [['203.0.113.7', 443]]],
    [
      'Pod Identity',
      CloudIdentity.eksPodIdentity(),
      [
        ['169.254.170.23', 80],
        ['fd00:ec2::23', 80],
      ],
    ],
    [
      'GKE with Dataplane V2',
      CloudIdentity.gkeDataplaneV2(),
      [
        ['169.254.169.254', 80],
        ['169.254.169.254', 8080],
      ],
    ],
    [
      'GKE with Calico',
      CloudIdentity.gkeCalico(),
      [
        ['169.254.169.252', 987],
        ['169.254.169.252', 988],
      ],
    ],
    ['Azure', CloudIdentity.azureWorkloadId(), [['203.0.113.7', 443]]],
    ['its node', CloudIdentity.node(), [['169.254.169.254', 80]]],
  ])('gets them by %s, and reaches no other address for it', (_, identity, addresses) => {
    const manifests = manifestsWith(identity);
    const from = pods(manifests, 'chat-webui');
    const link = [
      '169.254.169.254',
      '169.254.169.252',
      '169.254.170.23',
      'fd00:ec2::23',
      'fd00:ec2::254',
      '203.0.113.7',
    ];
    const reached = link.flatMap(address =>
      [80, 443, 987, 988, 8080]
        .filter(port => passes(manifests, from, { address }, port))
        .map((port): [string, number] => [address, port]),
    );
    expect(reached.filter(([address]) => address !== '203.0.113.7' || addresses[0][0] === address)).toEqual(addresses);
  });

  test('is refused where nobody says how', () => {
    expect(() => manifestsWith()).toThrow(
      'webui.scaling has no credentials of its own, and network policies block the addresses where a cloud hands them out: give ' +
        'cloudIdentity of NetworkPolicies.defaultDeny, such as CloudIdentity.eksPodIdentity(), or credentials',
    );
  });
});

describe('a connection without a peer is refused, by its prop', () => {
  const SUCH_AS =
    ", such as NetworkPeer.pods('databases', { app: 'postgres' }), NetworkPeer.cidr('10.20.0.0/16') or NetworkPeer.internet()";

  test.each<[string, Partial<WebUIProps>]>([
    ['webui.scaling must say', { scaling: Scaling.single({ database: postgres() }) }],
    ['a peer where DATABASE_URL comes from', { scaling: Scaling.single({ database: postgres() }) }],
    ['a peer where REDIS_URL comes from', { scaling: Scaling.single({ redis: Redis.fromUrl('redis://redis:6379') }) }],
    ['webui.models must say', { models: [OpenAI.fromUrl('https://api.openai.com/v1', apiKey)] }],
    ['a peer where TIKA_SERVER_URL comes from', { contentExtraction: Tika.fromUrl('http://tika:9998') }],
  ])('%s', (message, props) => {
    expect(() => webui(props)).toThrow(message);
    expect(() => webui(props)).toThrow(SUCH_AS);
    expect(() => webui({ ...props, networkPolicies: undefined })).not.toThrow();
  });

  test('a way in of which nobody knows where its proxy is', () => {
    const alb = Exposure.ingress(IngressController.awsAlb(), { host: 'chat.example.com' });
    expect(() => webui({ exposures: [alb] })).toThrow(
      'webui.exposures[0] must say who is at the other end, which network policies are about: give ingressFrom of Exposure.ingress',
    );
  });
});
