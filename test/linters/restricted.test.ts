import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { Ollama, Pipelines, PodSecurity, Redis, SecretRef, Tika, WebUI } from '../../src';
import { lobu } from '../lobu/programs';
import { type Manifest, render } from '../support';
import { refusedByRestricted } from './restricted';

const examples = join(__dirname, '../../examples');
const exampleOf = (name: string) =>
  parseAllDocuments(readFileSync(join(examples, name, 'expected.yaml'), 'utf8')).map(each => each.toJS() as Manifest);

test.each(['hardened', 'statefulset-guide', 'openshift'])('Pod Security `restricted` admits the example %s', name => {
  const manifests = exampleOf(name);
  expect(refusedByRestricted(manifests)).toEqual([]);
  expect(manifests.filter(({ spec }) => spec?.template)).not.toEqual([]);
});

const part = (build: (chart: Chart) => unknown) => render(chart => void build(chart));
const podSecurity = PodSecurity.hardened();
const pipelines = { image: 'ghcr.io/open-webui/pipelines:git-0123456', apiKey: SecretRef.of('p', 'key') };

/** Each part by its name in docs/hardening.md, as it is by default, and hardened where its image allows it. */
const PARTS: { readonly [part: string]: [asIs: () => Manifest[], hardened?: () => Manifest[]] } = {
  'Open WebUI': [
    () => part(chart => new WebUI(chart, 'webui', { models: [] })),
    () => part(chart => new WebUI(chart, 'webui', { models: [], podSecurity })),
  ],
  Ollama: [
    () => part(chart => new Ollama(chart, 'ollama', { models: ['llama3.2:1b'] })),
    () => part(chart => new Ollama(chart, 'ollama', { podSecurity })),
  ],
  Redis: [
    () => part(chart => new Redis(chart, 'redis', { password: SecretRef.of('r', 'key') })),
    () => part(chart => new Redis(chart, 'redis', { password: SecretRef.of('r', 'key'), podSecurity })),
  ],
  Tika: [() => part(chart => new Tika(chart, 'tika')), () => part(chart => new Tika(chart, 'tika', { podSecurity }))],
  Pipelines: [() => part(chart => new Pipelines(chart, 'pipelines', pipelines))],
  'Lobu, gateway and Jobs': [() => lobu().filter(({ metadata }) => /app$|migrate/.test(metadata.name))],
  'Lobu, worker and embeddings': [() => lobu().filter(({ metadata }) => /worker$|embeddings$/.test(metadata.name))],
};

/** The rows of docs/hardening.md. */
const rows = new Map(
  readFileSync(join(__dirname, '../../docs/hardening.md'), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('| '))
    .map(line => line.split('|').map(cell => cell.trim()))
    .map(([, name, ...cells]) => [name, cells]),
);

const isReadOnly = (manifests: Manifest[]) =>
  manifests
    .flatMap(({ spec }) => spec?.template?.spec.containers ?? [])
    .every(({ securityContext }) => securityContext.readOnlyRootFilesystem === true);

describe.each(Object.entries(PARTS))('docs/hardening.md is true of %s', (name, [asIs, hardened]) => {
  const [byDefault, readOnly, whenHardened] = rows.get(name) ?? [];

  test('by default', () => {
    expect(byDefault).toMatch(refusedByRestricted(asIs()).length === 0 ? /^yes$/ : /^no: \w/);
    expect(readOnly).toBe(isReadOnly(asIs()) ? 'yes' : 'no');
  });

  test('hardened', () => {
    expect(whenHardened).toMatch(hardened ? /^yes$/ : /^refused: \w/);
    if (!hardened) return;
    expect(refusedByRestricted(hardened())).toEqual([]);
    expect(isReadOnly(hardened())).toBe(true);
  });
});

test.each<[string, object, object, string[]]>([
  ['nothing', {}, {}, ['c may gain privileges', 'c keeps capabilities', 'c may be root', 'c has no seccomp profile']],
  ['a path of the node', { volumes: [{ name: 'v', hostPath: { path: '/' } }] }, sealed(), ['a volume of hostPath']],
  ['an inline NFS', { volumes: [{ name: 'v', nfs: {} }] }, sealed(), ['a volume of nfs']],
  ['the network of the node', { hostNetwork: true }, sealed(), ['hostNetwork']],
  ['root', {}, sealed({ runAsUser: 0 }), ['c is root']],
  [
    'a capability',
    {},
    sealed({ capabilities: { drop: ['ALL'], add: ['SYS_ADMIN', 'NET_BIND_SERVICE'] } }),
    ['c adds capabilities'],
  ],
  [
    'a probe of another host',
    {},
    { ...sealed(), livenessProbe: { httpGet: { host: 'example.com' } } },
    ['c asks another host'],
  ],
  ['a sealed container', {}, sealed(), []],
])('the check sees %s', (_sentence, pod, container, problems) => {
  const spec = { containers: [{ name: 'c', ...container }], ...pod };
  const manifest = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, spec };
  expect(refusedByRestricted([manifest])).toEqual(problems.map(problem => `Pod/p: ${problem}`));
});

function sealed(more: object = {}): object {
  return {
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
      ...more,
    },
  };
}
