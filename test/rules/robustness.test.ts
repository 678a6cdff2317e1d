import { catalogue } from '../../src/rules/catalogue';
import { evaluate } from '../../src/rules/evaluate';
import { get } from '../../src/rules/manifests/manifest';
import { gateway, gatewayIngress, gatewayService, migration, smokeTest, worker } from './lobu/programs';
import {
  autoscaler,
  claim,
  configMap,
  fromSecret,
  ingress,
  manifestsOf,
  secret,
  service,
  webui,
  yaml,
} from './manifests';

/** A bit of everything that rules look at. */
const documents: unknown[] = [
  webui({
    replicas: 2,
    strategy: { rollingUpdate: { maxSurge: 1 } },
    annotations: { 'cdk8s-open-webui.io/database-max-connections': '100' },
    env: {
      K: fromSecret('s', 'k'),
      DATABASE_URL: 'postgresql://u:$(K)@db/webui',
      REDIS_URL: 'redis://r',
      WEBUI_URL: 'https://chat.example.com',
    },
    envFrom: [{ prefix: 'P_', configMapRef: { name: 'c' } }, { secretRef: { name: 's' } }],
    mounts: {
      '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' }, subPath: 'x' },
      '/c': { configMap: { name: 'c' } },
    },
    initContainers: [{ name: 'migrate', image: 'open-webui:v0.11.4', command: ['alembic', 'upgrade', 'head'] }],
  }),
  service(),
  ingress({ className: 'nginx', tls: [{ hosts: ['chat.example.com'] }] }),
  autoscaler(),
  claim(),
  gateway({
    replicas: 2,
    env: { DATABASE_URL: 'postgresql://db/lobu', PUBLIC_WEB_URL: 'https://lobu.example.com', DB_POOL_MAX: '20' },
    container: { lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } }, ports: [{ containerPort: 8787 }] },
    pod: { terminationGracePeriodSeconds: 60, securityContext: { runAsNonRoot: true } },
  }),
  worker({ env: { EMBEDDINGS_MODEL: 'm' } }),
  migration({ env: { DATABASE_URL: 'postgresql://pooler/lobu' } }),
  smokeTest({ env: { CONVERSATION: 'smoke-' } }),
  gatewayService({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 1 } } }),
  gatewayIngress(),
  configMap('c', { 'a.py': 'x', OPENAI_API_KEYS: 'a;b' }),
  secret('s', { k: 'v' }),
  ...yaml`
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: { name: route }
    spec:
      hostnames: [chat.example.com]
      parentRefs: [{ name: gateway }]
      rules: [{ backendRefs: [{ name: webui, port: 80 }] }]
    ---
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata: { name: lobu-app }
    spec: { minAvailable: 1, selector: { matchLabels: { app.kubernetes.io/component: api } } }
    ---
    apiVersion: monitoring.coreos.com/v1
    kind: ServiceMonitor
    metadata: { name: lobu-app }
    spec: { selector: { matchLabels: {} }, endpoints: [{ port: http }] }
    ---
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: { name: pipelines }
    spec:
      template:
        spec:
          containers: [{ name: pipelines, image: 'ghcr.io/open-webui/pipelines:main', args: [--workers, '2'] }]
      volumeClaimTemplates: [{ metadata: { name: data } }]
  `,
];

const ODD: unknown[] = [null, 0, -1, '', 'x', '$(', true, [], {}, [null], [[]], { '': null }, Number.MAX_VALUE];

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap(key => pathsOf(get(value, key), [...path, key]))];
}

function replaced(value: unknown, [step, ...path]: (string | number)[], odd: unknown): unknown {
  if (step === undefined) return odd;
  const inner = replaced(get(value, step), path, odd);
  return Array.isArray(value)
    ? value.map((item, index) => (index === step ? inner : item))
    : { ...(value as object), [step]: inner };
}

test.each(
  pathsOf(documents).map(path => [path.join('.') || 'everything', path] as const),
)('no rule throws whatever is at %s', (_name, path) => {
  for (const odd of ODD) {
    const changed = replaced(documents, path, odd);
    const objects = Array.isArray(changed) ? changed : [changed];
    expect(() => evaluate(manifestsOf(...objects), catalogue)).not.toThrow();
  }
});
