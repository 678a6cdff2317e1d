import { finding } from '../finding';
import type { Finding } from '../rule';
import type { Environment } from './environment';
import type { Manifests } from './manifests';

/** One finding for each Open WebUI whose variables show something. */
export function inEachWebUI(manifests: Manifests, seen: (env: Environment) => string[]): Finding[] {
  return manifests.workloads.flatMap(workload =>
    finding(
      workload.object,
      workload.servers.flatMap(({ env }) => seen(env)),
    ),
  );
}
