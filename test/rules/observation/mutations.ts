import type { Draft } from '../draft';
import { type Fields, fromSecret } from '../manifests';

/** One change of a clean installation, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** Gives Open WebUI more variables. */
function set(draft: Draft, variables: { [name: string]: string }): void {
  for (const [name, value] of Object.entries(variables)) draft.server.env.push({ name, value });
}

/** Adds an object to the namespace of Open WebUI. */
function add(draft: Draft, apiVersion: string, kind: string, name: string, fields: Fields): void {
  const { namespace } = draft.webui.metadata as { namespace?: string };
  draft.objects.push({ apiVersion, kind, metadata: { name, namespace }, ...fields } as never);
}

const OTLP = { ENABLE_OTEL: 'true', ENABLE_OTEL_TRACES: 'true' };
const PLAINTEXT = { ...OTLP, OTEL_EXPORTER_OTLP_INSECURE: 'true' };
const AUDIT = { AUDIT_LOG_LEVEL: 'METADATA', ENABLE_AUDIT_STDOUT: 'true', ENABLE_AUDIT_LOGS_FILE: 'false' };

function monitor(draft: Draft, matchLabels: unknown, port: string): void {
  add(draft, 'monitoring.coreos.com/v1', 'ServiceMonitor', 'chat', {
    spec: { selector: { matchLabels }, endpoints: [{ port }] },
  });
}

/** The first Service that leads to Open WebUI, with the labels of a monitor's selector. */
function serviceOf(draft: Draft): { labels: Fields; port: string } {
  const pod = draft.webui.spec.template as unknown as { metadata: { labels: Fields } };
  const service = draft.objects.find(({ kind, spec }) => {
    const { selector = {} } = (spec ?? {}) as { selector?: Fields };
    return kind === 'Service' && Object.entries(selector).every(([name, value]) => pod.metadata.labels[name] === value);
  }) as unknown as { metadata: { labels?: Fields }; spec: { ports: { name: string }[] } };
  service.metadata.labels = { ...service.metadata.labels, monitored: 'yes' };
  return { labels: { monitored: 'yes' }, port: service.spec.ports[0].name };
}

/** What can be wrong with telemetry, logs, audit, monitors and Secrets of several replicas. */
export const OBSERVATION: Mutations = {
  'telemetry that arrives': [draft => set(draft, PLAINTEXT)],
  'telemetry without a signal': [draft => set(draft, { ENABLE_OTEL: 'true' }), 'telemetry-has-signals'],
  'a signal without telemetry': [draft => set(draft, { ENABLE_OTEL_LOGS: 'true' }), 'telemetry-has-signals'],
  'gRPC on the port of HTTP': [
    draft => set(draft, { ...PLAINTEXT, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318' }),
    'telemetry-port-fits-its-protocol',
  ],
  'plaintext that is not admitted': [draft => set(draft, OTLP), 'plaintext-telemetry-is-admitted'],
  'HTTP without a path': [
    draft => set(draft, { ...OTLP, OTEL_OTLP_SPAN_EXPORTER: 'http', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318' }),
    'telemetry-paths-name-their-signal',
  ],
  'an audit on standard output': [draft => set(draft, AUDIT)],
  'an audit without a log': [draft => set(draft, { ...AUDIT, ENABLE_AUDIT_STDOUT: 'false' }), 'audit-reaches-a-log'],
  'an audit in a file': [draft => set(draft, { AUDIT_LOG_LEVEL: 'METADATA' }), 'audit-log-is-kept'],
  'an audit of bodies': [draft => set(draft, { ...AUDIT, AUDIT_LOG_LEVEL: 'REQUEST' }), 'audit-holds-no-secrets'],
  'a log from warnings on': [draft => set(draft, { GLOBAL_LOG_LEVEL: 'WARNING' })],
  'a level that ends the start': [draft => set(draft, { GLOBAL_LOG_LEVEL: 'WARN' }), 'log-level-exists'],
  'a monitor of Open WebUI': [
    draft => {
      const { labels, port } = serviceOf(draft);
      monitor(draft, labels, port);
    },
    'monitors-read-metrics',
  ],
  'a monitor of no port': [draft => monitor(draft, serviceOf(draft).labels, 'metrics'), 'monitors-find-their-targets'],
  'a Secret without the key': [
    draft => {
      draft.server.env.push({ name: 'HF_TOKEN', ...fromSecret('tokens', 'hf') } as never);
      add(draft, 'v1', 'Secret', 'tokens', { data: { other: 'eA==' } });
    },
    'secret-keys-exist',
  ],
  'two ExternalSecrets of one Secret': [
    draft => {
      for (const name of ['a', 'b']) {
        add(draft, 'external-secrets.io/v1', 'ExternalSecret', name, { spec: { target: { name: 'unread' } } });
      }
    },
    'one-owner-per-secret',
  ],
  'an ExternalSecret of an older version': [
    draft => add(draft, 'external-secrets.io/v1beta1', 'ExternalSecret', 'unread', { spec: {} }),
    'external-secrets-are-served',
  ],
};
