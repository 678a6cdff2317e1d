import { finding } from '../finding';
import { probeOf } from '../manifests/probes';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Seconds: a migration of a large table takes minutes, and the port opens only after it. */
const BUDGET = 600;

/** The server answers nothing, not even a probe, before its migrations have ended. */
export const slowStartsAreNotKilled: Rule = {
  id: 'slow-starts-are-not-killed',
  level: 'error',
  title: 'an Open WebUI that migrates as it starts has ten minutes for it',
  why: 'the probe kills the pod in the middle of a migration, and again at each restart: SQLite is left with half a schema, and Postgres never gets to the new one',
  fix: 'let `WebUI` migrate in its init container, which no probe watches; or add a `startupProbe` whose periodSeconds × failureThreshold is 600 or more',
  source: 'https://github.com/open-webui/open-webui/issues/21349',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers, max }) =>
      max === 0 ? [] : finding(object, servers.filter(migratesAtStart).flatMap(killedAfter)),
    ),
};

function migratesAtStart({ env }: Container): boolean {
  return env.get('ENABLE_DB_MIGRATIONS').kind === 'unset' || env.isTrue('ENABLE_DB_MIGRATIONS') === true;
}

/** A startup probe holds the liveness probe back. */
function killedAfter(container: Container): string[] {
  const startup = probeOf(container, 'startupProbe');
  const probe = startup ?? probeOf(container, 'livenessProbe');
  if (!probe || !(probe.budget < BUDGET)) return [];
  return [`the ${startup ? 'startupProbe' : 'livenessProbe, without a startupProbe,'} ends it after ${probe.budget} s`];
}
