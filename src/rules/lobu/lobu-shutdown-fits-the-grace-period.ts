import type { Environment } from '../manifests/environment';
import { askLobu } from '../manifests/lobu';
import { get } from '../manifests/manifest';
import { sleepOf } from '../manifests/shutdown';
import type { Rule } from '../rule';

/** The parts of a shutdown, and the seconds that hold them. */
export const lobuShutdownFitsTheGracePeriod: Rule = {
  id: 'lobu-shutdown-fits-the-grace-period',
  level: 'error',
  title: 'a gateway of Lobu has the time that its shutdown takes',
  why: 'the kubelet kills it half-way: streams break, and workers of conversations go on without it',
  fix: 'leave it to `gateway.drain` and `gateway.closeTimeout`, or raise terminationGracePeriodSeconds',
  source: 'lobu v11.0.0 packages/server/src/server-lifecycle.ts:393-462',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ workload: { podSpec }, container: { raw, env } }) => {
      const grace = get(podSpec, 'terminationGracePeriodSeconds') ?? 30;
      const embedded = env.known('LOBU_DISABLE_EMBEDDED_WORKER') === '1' ? 0 : EMBEDDED_WORKER;
      const [drain, close] = ['SHUTDOWN_READINESS_DRAIN_MS', 'HTTP_CLOSE_TIMEOUT_MS'].map(name => secondsOf(env, name));
      const needed = sleepOf(raw) + drain + embedded + close + MARGIN;
      if (typeof grace !== 'number' || !(grace < needed)) return [];
      return [`terminationGracePeriodSeconds is ${grace}`, `a shutdown takes up to ${needed} seconds`];
    }),
};

/** What the server gives the worker in its own process, and what is left for the rest. */
const EMBEDDED_WORKER = 15;
const MARGIN = 5;

function secondsOf(env: Environment, name: string): number {
  return Number(env.known(name) ?? 0) / 1000;
}
