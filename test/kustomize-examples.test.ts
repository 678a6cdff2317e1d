import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { examples } from '../scripts/examples';
import { containerOf, type Field, type Manifest, only, podOf } from './support';

function rendered(name: string): Manifest[] {
  const text = readFileSync(join(examples, name, 'expected.yaml'), 'utf8');
  return parseAllDocuments(text).map(document => document.toJS());
}

/** The rows of a README's only table, as texts without backquotes. */
function rows(name: string): string[][] {
  const lines = readFileSync(join(examples, name, 'README.md'), 'utf8').split('\n');
  return lines
    .filter(line => line.startsWith('| `'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim().replaceAll('`', '')),
    );
}

/** Every field that the Kustomize base and overlay state, and what a list of manifests says there. */
const STATED: [field: string, stated: string, of: (manifests: Manifest[]) => unknown][] = [
  ['Namespace: metadata.name', 'airis', all => only(all, 'Namespace').metadata.name],
  ['Deployment airis: replicas', '1', all => webui(all).spec.replicas],
  ['Deployment airis: selector', 'app=airis', all => labels(webui(all).spec.selector.matchLabels)],
  ['Deployment airis: container name', 'airis', all => containerOf(webui(all)).name],
  ['Deployment airis: image', 'ghcr.io/airis/airis:main', all => containerOf(webui(all)).image],
  ['Deployment airis: port', '8080', all => containerOf(webui(all)).ports[0].containerPort],
  ['Deployment airis: request of CPU', '500m', all => containerOf(webui(all)).resources.requests.cpu],
  ['Deployment airis: request of memory', '500Mi', all => containerOf(webui(all)).resources.requests.memory],
  ['Deployment airis: limit of CPU', '1000m', all => containerOf(webui(all)).resources.limits.cpu],
  ['Deployment airis: limit of memory', '1Gi', all => containerOf(webui(all)).resources.limits.memory],
  ['Deployment airis: variable of Ollama', 'OLLAMA_BASE_URL', all => ollamaVariable(containerOf(webui(all)))],
  ['Deployment airis: data mounted at', '/app/backend/data', all => containerOf(webui(all)).volumeMounts[0].mountPath],
  ['Deployment airis: claim', 'airis-pvc', all => podOf(webui(all)).volumes[0].persistentVolumeClaim.claimName],
  ['Service airis: metadata.name', 'airis-service', all => selecting(all, 'airis').metadata.name],
  ['Service airis: type', 'NodePort', all => selecting(all, 'airis').spec.type],
  ['Service airis: port', '8080', all => selecting(all, 'airis').spec.ports[0].port],
  ['Claim: metadata.name', 'airis-pvc', all => only(all, 'PersistentVolumeClaim').metadata.name],
  ['Claim: accessModes', 'ReadWriteOnce', all => only(all, 'PersistentVolumeClaim').spec.accessModes.join()],
  ['Claim: size', '2Gi', all => only(all, 'PersistentVolumeClaim').spec.resources.requests.storage],
  ['Ingress: metadata.name', 'airis-ingress', all => only(all, 'Ingress').metadata.name],
  ['Ingress: host', 'airis.minikube.local', all => only(all, 'Ingress').spec.rules[0].host],
  ['Ingress: path', '/', all => way(all).path],
  ['Ingress: pathType', 'Prefix', all => way(all).pathType],
  ['Ingress: port', '8080', all => way(all).backend.service.port.number],
  ['StatefulSet ollama: serviceName', 'ollama', all => ollama(all).spec.serviceName],
  ['StatefulSet ollama: replicas', '1', all => ollama(all).spec.replicas],
  ['StatefulSet ollama: selector', 'app=ollama', all => labels(ollama(all).spec.selector.matchLabels)],
  ['StatefulSet ollama: container name', 'ollama', all => containerOf(ollama(all)).name],
  ['StatefulSet ollama: image', 'ollama/ollama:latest', all => containerOf(ollama(all)).image],
  ['StatefulSet ollama: port', '11434', all => containerOf(ollama(all)).ports[0].containerPort],
  ['StatefulSet ollama: request of CPU', '2000m', all => containerOf(ollama(all)).resources.requests.cpu],
  ['StatefulSet ollama: request of memory', '2Gi', all => containerOf(ollama(all)).resources.requests.memory],
  ['StatefulSet ollama: limit of CPU', '4000m', all => containerOf(ollama(all)).resources.limits.cpu],
  ['StatefulSet ollama: limit of memory', '4Gi', all => containerOf(ollama(all)).resources.limits.memory],
  ['StatefulSet ollama: nvidia.com/gpu limit', '0', all => containerOf(ollama(all)).resources.limits['nvidia.com/gpu']],
  ['StatefulSet ollama: models mounted at', '/root/.ollama', all => containerOf(ollama(all)).volumeMounts[0].mountPath],
  [
    'StatefulSet ollama: claim template',
    'ollama-volume',
    all => ollama(all).spec.volumeClaimTemplates[0].metadata.name,
  ],
  [
    'StatefulSet ollama: size of the claim',
    '30Gi',
    all => ollama(all).spec.volumeClaimTemplates[0].spec.resources.requests.storage,
  ],
  ['Service ollama: metadata.name', 'ollama-service', all => selecting(all, 'ollama').metadata.name],
  ['Service ollama: port', '11434', all => selecting(all, 'ollama').spec.ports[0].port],
];

const webui = (all: Manifest[]) => only(all, 'Deployment');
const ollama = (all: Manifest[]) => only(all, 'StatefulSet');
const way = (all: Manifest[]) => only(all, 'Ingress').spec.rules[0].http.paths[0];
const labels = (map: object) =>
  Object.entries(map)
    .map(pair => pair.join('='))
    .join();

function selecting(all: Manifest[], app: string): Manifest {
  return only(
    all.filter(({ spec }) => spec?.selector?.app === app && spec.clusterIP !== 'None'),
    'Service',
  );
}

function ollamaVariable({ env }: Field): string {
  return env.find(({ name }: Field) => name.startsWith('OLLAMA_BASE_URL')).name;
}

test('the base states what the Kustomize base states, but for the rows of its README', () => {
  const manifests = rendered('kustomize-base');
  const different = STATED.map(([field, stated, of]) => [field, stated, String(of(manifests) ?? 'not there')]).filter(
    ([, stated, ours]) => stated !== ours,
  );
  const documented = rows('kustomize-base').map(row => row.slice(0, 3));
  expect(different.sort()).toEqual(documented.sort());
});

test("overlay minus base is the Kustomize overlay's patch, and the rows of its README", () => {
  const [base, overlay] = ['kustomize-base', 'gpu-overlay'].map(name => leaves(rendered(name)));
  const removed = [...base].filter(leaf => !overlay.has(leaf));
  const added = [...overlay].filter(leaf => !base.has(leaf));
  const main = 'StatefulSet/ollama spec.template.spec.containers.ollama';
  expect(added.sort()).toEqual(
    [
      `${main}.resources.limits.nvidia.com/gpu=1`,
      `${main}.resources.requests.nvidia.com/gpu=1`,
      'StatefulSet/ollama spec.template.spec.tolerations.0.effect=NoSchedule',
      'StatefulSet/ollama spec.template.spec.tolerations.0.key=nvidia.com/gpu',
      'StatefulSet/ollama spec.template.spec.tolerations.0.operator=Exists',
    ].sort(),
  );
  expect(removed.sort()).toEqual(
    [
      `${main}.env.LLAMA_ARG_THREADS.name=LLAMA_ARG_THREADS`,
      `${main}.env.LLAMA_ARG_THREADS.value=4`,
      `${main}.env.NVIDIA_VISIBLE_DEVICES.name=NVIDIA_VISIBLE_DEVICES`,
      `${main}.env.NVIDIA_VISIBLE_DEVICES.value=void`,
      `${main}.resources.limits.cpu=4000m`,
    ].sort(),
  );
  const documented = rows('gpu-overlay').map(([field]) => field);
  expect(documented.sort()).toEqual(
    [
      'LLAMA_ARG_THREADS',
      'NVIDIA_VISIBLE_DEVICES',
      'limits cpu',
      'limits nvidia.com/gpu',
      'requests nvidia.com/gpu',
      'tolerations',
    ].sort(),
  );
});

/** Every leaf of every object by its path, items of lists by their names where they have some. */
function leaves(manifests: Manifest[]): Set<string> {
  return new Set(
    manifests.flatMap(({ kind, metadata, ...fields }) =>
      leavesOf({ metadata, ...fields }, `${kind}/${metadata.name} `).map(leaf => leaf.replace(/ \./, ' ')),
    ),
  );
}

function leavesOf(value: Field, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}=${value}`];
  return Object.entries(value).flatMap(([key, item]: [string, Field]) =>
    leavesOf(item, `${path}.${Array.isArray(value) ? (item?.name ?? key) : key}`),
  );
}
