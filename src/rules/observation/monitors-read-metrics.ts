import { finding } from '../finding';
import { monitoredIn, readBy } from '../manifests/monitors';
import type { App } from '../manifests/workloads';
import type { Rule } from '../rule';

/** What answers no Prometheus, and what tells about it instead. */
const INSTEAD: { readonly [app in App]?: string } = {
  'open-webui': 'Open WebUI sends its metrics by OpenTelemetry only',
  ollama: 'Ollama has no metrics',
  redis: 'Redis has them in its own protocol, for an exporter',
  tika: 'Tika has no metrics',
  pipelines: 'Pipelines has no metrics',
};

/** A page that is no metrics is an error of Prometheus, at each reading. */
export const monitorsReadMetrics: Rule = {
  id: 'monitors-read-metrics',
  level: 'warning',
  title: 'a monitor of Prometheus reads something that has metrics',
  why: 'each reading fails, and the target counts as down for ever: an alert on `up` fires although everything works',
  fix: 'drop the monitor: use `telemetry` for Open WebUI, an exporter for Redis and GPUs, and `Alerts` for what Kubernetes itself knows',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/monitoring/otel',
  check: manifests =>
    monitoredIn(manifests).flatMap(monitored =>
      finding(
        monitored.monitor,
        monitored.endpoints
          .flatMap(endpoint => readBy(monitored, endpoint, manifests))
          .flatMap(({ name, app }) => {
            const instead = app && INSTEAD[app];
            return instead ? [`it reads the container ${name}: ${instead}`] : [];
          }),
      ),
    ),
};
