import { type App, Chart, JsonPatch } from 'cdk8s';
import {
  Exposure,
  FileStorage,
  type GpuOverlay,
  IngressController,
  Ollama,
  Rules,
  Scaling,
  WebUI,
} from 'cdk8s-open-webui';
import { k8s } from 'cdk8s-plus-28';

/** The port of Open WebUI's Service in the Kustomize base. */
const PORT = 8080;

/** Open WebUI under the name of airis, and Ollama: on the CPU, or on a GPU. */
export function install(app: App, gpu?: GpuOverlay): Chart {
  const chart = new Chart(app, 'airis', { namespace: 'airis' });
  const namespace = new k8s.KubeNamespace(chart, 'namespace', { metadata: { name: 'airis' } });
  // The chart puts everything into its namespace, which the namespace itself is not in.
  namespace.addJsonPatch(JsonPatch.remove('/metadata/namespace'));

  const ollama = new Ollama(chart, 'ollama', {
    name: 'ollama',
    selectorLabels: { app: 'ollama' },
    gpu,
    // Threads keep within the limit of CPU, which llama.cpp does not see; with a GPU there is nothing to limit.
    threads: gpu ? undefined : 4,
    resources: {
      requests: { cpu: '2000m', memory: '2Gi' },
      limits: { cpu: gpu ? undefined : '4000m', memory: '4Gi' },
    },
    storage: { size: '30Gi' },
  });

  new k8s.KubePersistentVolumeClaim(chart, 'claim', {
    metadata: { name: 'airis-pvc' },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: k8s.Quantity.fromString('2Gi') } },
    },
  });
  const webui = new WebUI(chart, 'webui', {
    name: 'airis',
    selectorLabels: { app: 'airis' },
    models: [ollama],
    scaling: Scaling.single({ storage: FileStorage.volume({ existingClaim: 'airis-pvc' }) }),
    resources: { requests: { cpu: '500m', memory: '500Mi' }, limits: { cpu: '1000m', memory: '1Gi' } },
    exposures: [
      Exposure.ingress(IngressController.ingressNginx(), { host: 'airis.minikube.local', suffix: 'ingress' }),
      Exposure.nodePort('http://airis.minikube.local:30080', { port: 30080 }),
    ],
  });
  Rules.acknowledge(
    webui.workload,
    'open-webui-has-memory',
    'the base gives it 1Gi, for a few users and small documents',
  );
  webui.service.addJsonPatch(JsonPatch.replace('/spec/ports/0/port', PORT));
  for (const object of webui.exposureObjects) {
    object.addJsonPatch(JsonPatch.replace('/spec/rules/0/http/paths/0/backend/service/port/number', PORT));
    Rules.acknowledge(object, 'ingress-nginx-is-retired', 'the addon of minikube is this controller');
  }
  return chart;
}
