import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import type { Manifests } from '../manifests/manifests';
import type { Finding } from '../rule';

/** Asks the variables of every server of Open WebUI; a workload that breaks something is told once. */
export function inServers(manifests: Manifests, breachesOf: (env: Environment) => string[]): Finding[] {
  return manifests.workloads.flatMap(({ object, servers }) =>
    finding(
      object,
      servers.flatMap(({ env }) => breachesOf(env)),
    ),
  );
}
