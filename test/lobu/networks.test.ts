import { Postgres } from '../../src/connections/postgres';
import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { LobuEmbeddings } from '../../src/lobu/embeddings';
import type { LobuProps } from '../../src/lobu/lobu';
import { LobuSecret } from '../../src/lobu/secret';
import { SessionPooler } from '../../src/lobu/session-pooler';
import { LobuWorker } from '../../src/lobu/worker';
import { NetworkPolicies } from '../../src/network/network-policies';
import { type End, passes, pods } from '../network/simulator';
import type { Manifest } from '../support';
import { KEYS, lobu, SMOKE_KEYS } from './programs';

const networkPolicies = NetworkPolicies.defaultDeny({ prometheus: NetworkPeer.namespace('monitoring') });
const database = Postgres.fromSecret(SecretRef.of('lobu-db', 'uri'), {
  peer: NetworkPeer.pods('databases', { app: 'pg' }, { ports: [5432] }),
});

const restricted = (props: Partial<LobuProps> = {}): Manifest[] => lobu({ database, networkPolicies, ...props });

/** The workload with the name of a Job ends in its content. */
function ends(manifests: Manifest[]): { readonly [name: string]: End } {
  const named = (part: string) =>
    manifests.find(({ metadata, spec }) => spec?.template && metadata.name.startsWith(`chat-lobu-${part}`))?.metadata
      .name;
  const workloads = ['app', 'worker', 'embeddings', 'migrate', 'smoke-test'].flatMap((part): [string, End][] => {
    const name = named(part);
    return name === undefined ? [] : [[part, pods(manifests, name)]];
  });
  return {
    ...Object.fromEntries(workloads),
    database: { namespace: 'databases', labels: { app: 'pg' } },
    pooler: { namespace: 'databases', labels: { app: 'pooler' } },
    proxy: { namespace: 'edge', labels: { app: 'proxy' } },
    prometheus: { namespace: 'monitoring', labels: { app: 'prometheus' } },
    stranger: { namespace: 'ai', labels: { app: 'other' } },
    internet: { address: '203.0.113.7' },
    metadata: { address: '169.254.169.254' },
  };
}

function passing(manifests: Manifest[]): string[] {
  const all = ends(manifests);
  const ports = [443, 5432, 6432, 8787, 8790];
  const own = ['app', 'worker', 'embeddings', 'migrate', 'smoke-test'];
  return Object.keys(all).flatMap(from =>
    Object.keys(all)
      .filter(to => from !== to && (own.includes(from) || own.includes(to)) && from in all && to in all)
      .flatMap(to =>
        ports.filter(port => passes(manifests, all[from], all[to], port)).map(port => `${from} → ${to}:${port}`),
      ),
  );
}

test('each workload reaches what it needs, and nothing else', () => {
  const manifests = restricted({
    secret: LobuSecret.of('lobu-secrets', [...KEYS, ...SMOKE_KEYS, 'METRICS_AUTH_TOKEN']),
    sessionPooler: SessionPooler.fromParts({
      host: 'pooler',
      port: 6432,
      database: 'lobu',
      username: SecretRef.of('pg', 'user'),
      password: SecretRef.of('pg', 'password'),
      peer: NetworkPeer.pods('databases', { app: 'pooler' }),
    }),
    exposures: [
      Exposure.external('https://lobu.example.com', Affinity.cookie(), {
        ingressFrom: [NetworkPeer.namespace('edge')],
      }),
    ],
    smokeTest: { run: {} },
    serviceMonitor: {},
  });
  expect(passing(manifests).sort()).toEqual([
    'app → database:5432',
    'app → embeddings:8790',
    'app → internet:443',
    'app → pooler:6432',
    'embeddings → internet:443',
    'migrate → database:5432',
    'prometheus → app:8787',
    'proxy → app:8787',
    'smoke-test → app:8787',
    'smoke-test → database:5432',
    'worker → app:8787',
    'worker → embeddings:8790',
    'worker → internet:443',
  ]);
});

test('what is not there has no policy', () => {
  const manifests = restricted({ worker: LobuWorker.embedded(), embeddings: LobuEmbeddings.none() });
  const names = manifests.filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata }) => metadata.name);
  expect(names).toEqual(['chat-lobu-app', 'chat-lobu-migrate']);
});

test('a smoke test without a run needs no database', () => {
  const manifests = restricted({ smokeTest: {} });
  expect(passing(manifests).filter(each => each.startsWith('smoke-test'))).toEqual(['smoke-test → app:8787']);
});

test('without policies nothing is written', () => {
  expect(lobu().filter(({ kind }) => kind === 'NetworkPolicy')).toEqual([]);
});

test.each<[Partial<LobuProps>, string]>([
  [
    { database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri')) },
    'lobu.database must say who is at the other end, which network policies are about: give peer of Postgres.fromSecret',
  ],
  [{ sessionPooler: SessionPooler.fromSecret(SecretRef.of('pooler', 'uri')) }, 'give peer of SessionPooler.fromSecret'],
  [{ embeddings: LobuEmbeddings.external('http://vectors:8790') }, 'give peer of LobuEmbeddings.external'],
  [
    { serviceMonitor: {}, networkPolicies: NetworkPolicies.defaultDeny() },
    "lobu.serviceMonitor needs prometheus of NetworkPolicies.defaultDeny, such as NetworkPeer.namespace('monitoring')",
  ],
])('who does not say what policies must know is refused', (props, message) => {
  expect(() => restricted(props)).toThrow(message);
});
