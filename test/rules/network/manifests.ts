import type { Manifest } from '../../../src/rules/manifests/manifest';
import { deployment, type Fields, ollama, service, type WorkloadFields, webui } from '../manifests';

/** A NetworkPolicy of the pods that `deployment` labels; it restricts the directions that have rules. */
export function policy(fields: {
  name?: string;
  namespace?: string;
  selects?: string;
  ingress?: unknown[];
  egress?: unknown[];
  spec?: Fields;
}): Manifest {
  const { name = 'policy', namespace, selects = 'webui', ingress, egress } = fields;
  const policyTypes = [...(ingress ? ['Ingress'] : []), ...(egress ? ['Egress'] : [])];
  const rules = { ...(ingress && { ingress }), ...(egress && { egress }) };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, ...(namespace && { namespace }) },
    spec: { podSelector: { matchLabels: { app: selects } }, policyTypes, ...rules, ...fields.spec },
  };
}

/** Pods that `deployment` labels, in the policy's own namespace or another one. */
export function pods(app: string, namespace?: string): Fields {
  return {
    ...(namespace && { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }),
    podSelector: { matchLabels: { app } },
  };
}

/** Ports by TCP. */
export const tcp = (...ports: (number | string)[]) => ports.map(port => ({ protocol: 'TCP', port }));

/** A rule that lets names be asked for. */
export const DNS = { to: [{ namespaceSelector: {} }], ports: [{ protocol: 'UDP', port: 53 }, ...tcp(53)] };

/** Open WebUI, with the port that it declares. */
export function chat(fields: WorkloadFields = {}): Manifest {
  return webui({ container: { ports: [{ name: 'http', containerPort: 8080 }] }, ...fields });
}

/** An Ollama behind a Service at port 80. */
export function models(fields: WorkloadFields = {}): Manifest[] {
  const ports = [{ name: 'http', port: 80, targetPort: 'http' }];
  return [
    ollama({ container: { ports: [{ name: 'http', containerPort: 11434 }] }, ...fields }),
    service({ name: 'ollama', namespace: fields.namespace, spec: { ports } }),
  ];
}

/** A Redis behind its Service. */
export function redis(): Manifest[] {
  return [
    deployment({ name: 'redis', image: 'redis:7.4.1', container: { ports: [{ containerPort: 6379 }] } }),
    service({ name: 'redis', spec: { ports: [{ port: 6379 }] } }),
  ];
}

/** A policy of Cilium, which may let anything through. */
export const CILIUM: Manifest = {
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name: 'more' },
  spec: {},
};
