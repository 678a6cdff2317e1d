import { finding } from '../finding';
import { probeOf } from '../manifests/probes';
import type { Rule } from '../rule';

/** A restart mends no database. */
export const livenessIgnoresTheDatabase: Rule = {
  id: 'liveness-ignores-the-database',
  level: 'error',
  title: 'a liveness probe of Open WebUI asks the process alone',
  why: 'a moment without database or Redis restarts all pods at once, ends every stream, and makes all of them reconnect to what is just recovering',
  fix: 'leave it to `WebUI`, or use `/health` in livenessProbe and startupProbe, and `/ready` in the readinessProbe',
  source: 'open-webui v0.11.0 backend/open_webui/main.py:2800',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) =>
      finding(
        object,
        servers.flatMap(container => {
          const path = probeOf(container, 'livenessProbe')?.path;
          return path !== undefined && /^\/(ready|health\/db)\/?$/.test(path) ? [`livenessProbe asks ${path}`] : [];
        }),
      ),
    ),
};
