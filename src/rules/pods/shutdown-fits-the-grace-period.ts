import { finding } from '../finding';
import { get } from '../manifests/manifest';
import { sleepOf } from '../manifests/shutdown';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The kubelet does not wait for what it was not told of. */
export const shutdownFitsTheGracePeriod: Rule = {
  id: 'shutdown-fits-the-grace-period',
  level: 'error',
  title: 'Open WebUI has the time that its shutdown takes',
  why: 'the kubelet kills it half-way: answers that are being written break off and are lost',
  fix: 'leave it to `WebUI`, or raise terminationGracePeriodSeconds above the sleep of preStop and `--timeout-graceful-shutdown` together',
  source: 'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => breachesOf(workload, server)),
      ),
    ),
};

function breachesOf({ podSpec }: Workload, { raw, command }: Container): string[] {
  const grace = get(podSpec, 'terminationGracePeriodSeconds') ?? 30;
  const [, timeout] = /--timeout-graceful-shutdown[\s=]["']?(\d+)/.exec(command) ?? [];
  const needed = sleepOf(raw) + Number(timeout ?? 0);
  if (typeof grace !== 'number' || !(grace < needed)) return [];
  return [`terminationGracePeriodSeconds is ${grace}`, `a shutdown takes up to ${needed} seconds`];
}
