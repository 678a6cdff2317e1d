import { finding } from '../finding';
import { isGateway } from '../manifests/lobu';
import { get, type Manifest } from '../manifests/manifest';
import { workloadsOf } from '../manifests/services';
import type { Rule } from '../rule';

/** Streams, workers and their backlog are in the memory of one pod. */
export const lobuServicePinsClients: Rule = {
  id: 'lobu-service-pins-clients',
  level: 'error',
  title: 'the Service of several Lobu gateways keeps a client at one pod',
  why: 'a client whose stream is held by one pod and whose message reaches another waits for an answer that never comes',
  fix: 'leave it to `LobuScaling.replicated`, or set `sessionAffinity: ClientIP` and a timeout of 1 to 86400 seconds on the Service',
  source: 'lobu v11.0.0 charts/lobu/templates/NOTES.txt:32-38',
  check: manifests =>
    manifests.ofKind('Service').flatMap(service => {
      const pods = workloadsOf(service, manifests)
        .filter(isGateway)
        .reduce((sum, { max }) => sum + (max ?? Number.NaN), 0);
      return pods > 1 ? finding(service, breachesOf(service, pods)) : [];
    }),
};

function breachesOf({ spec }: Manifest, pods: number): string[] {
  const affinity = get(spec, 'sessionAffinity');
  const timeout = get(spec, 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds');
  if (affinity !== 'ClientIP') return [`leads to ${pods} pods`, `sessionAffinity is ${affinity ?? 'not set'}`];
  const isLegal = timeout === undefined || (typeof timeout === 'number' && timeout >= 1 && timeout <= 86400);
  return isLegal ? [] : [`timeoutSeconds is ${timeout}`];
}
