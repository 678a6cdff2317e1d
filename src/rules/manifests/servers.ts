import { finding } from '../finding';
import type { Finding } from '../rule';
import type { Environment } from './environment';
import type { Manifests } from './manifests';

/** Asks the variables of every server of Open WebUI; a workload that breaks something is told once. */
export function inServers(manifests: Manifests, breachesOf: (env: Environment) => string[]): Finding[] {
  return manifests.workloads.flatMap(({ object, servers }) =>
    finding(
      object,
      servers.flatMap(({ env }) => breachesOf(env)),
    ),
  );
}
