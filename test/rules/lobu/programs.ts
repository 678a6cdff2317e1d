import type { Manifest } from '../../../src/rules/manifests/manifest';
import { deployment, type Fields, ingress, service, type WorkloadFields } from '../manifests';

/** Labels of a component, as the chart and the library write them. */
function labelsOf(component: string): Record<string, string> {
  return {
    'app.kubernetes.io/name': 'lobu',
    'app.kubernetes.io/instance': 'lobu',
    'app.kubernetes.io/component': component,
  };
}

function program(name: string, component: string, image: string, fields: WorkloadFields): Manifest {
  const reference = `ghcr.io/lobu-ai/lobu-${image}:20260818-120000`;
  return deployment({ name: `lobu-${name}`, image: reference, labels: labelsOf(component), ...fields });
}

/** The gateway, and nothing set. */
export function gateway(fields: WorkloadFields = {}): Manifest {
  return program('app', 'api', 'app', fields);
}

/** The worker, and nothing set. */
export function worker(fields: WorkloadFields = {}): Manifest {
  return program('worker', 'worker', 'worker', fields);
}

/** The embeddings service, and nothing set. */
export function embeddings(fields: WorkloadFields = {}): Manifest {
  return program('embeddings', 'embeddings', 'embeddings', fields);
}

/** The Job that migrates, as the chart starts it. */
export function migration(fields: WorkloadFields = {}): Manifest {
  const command = ['/bin/bash', '-ec', 'exec /app/start.sh migrate'];
  return program('migrate', 'migrate', 'app', { kind: 'Job', command, ...fields });
}

/** The Job that tests. */
export function smokeTest(fields: WorkloadFields = {}): Manifest {
  return program('smoke-test', 'smoke-test', 'app', { kind: 'Job', ...fields });
}

/** The gateway's Service. */
export function gatewayService(spec: Fields = {}, metadata: { labels?: boolean } = {}): Manifest {
  const object = service({ name: 'lobu-app', selector: labelsOf('api'), spec });
  return metadata.labels ? { ...object, metadata: { ...object.metadata, labels: labelsOf('api') } } : object;
}

/** An Ingress that leads to the gateway. */
export function gatewayIngress(
  fields: { annotations?: Fields; tls?: unknown[]; host?: string; name?: string } = {},
): Manifest {
  return ingress({ name: 'lobu', host: 'lobu.example.com', service: 'lobu-app', className: 'nginx', ...fields });
}

/** A way in, without anything else. */
export const EXPOSED: Manifest[] = [gatewayService(), gatewayIngress()];
