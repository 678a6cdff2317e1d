import { get, record, text, titleOf } from '../manifests/manifest';
import { ollamasOf } from '../manifests/ollamas';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The name of a pod resolves through the headless Service that its StatefulSet names, and through no other. */
export const eachOllamaPodHasAnAddress: Rule = {
  id: 'each-ollama-pod-has-an-address',
  level: 'error',
  title: 'a StatefulSet of several Ollamas names its headless Service',
  why: 'the names of the pods do not resolve, and no replica can be reached by a URL of its own',
  fix: 'let `Ollama` write the StatefulSet, or set `spec.serviceName` to a Service with `clusterIP: None` that selects its pods',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  check: manifests =>
    manifests.workloads
      .filter(workload => workload.kind === 'StatefulSet' && (workload.max ?? 0) > 1 && ollamasOf(workload).length > 0)
      .flatMap(workload => {
        const breach = breachOf(workload);
        return breach === undefined ? [] : [{ object: workload.object, found: breach }];
      }),
};

function breachOf(workload: Workload): string | undefined {
  const name = text(get(workload.object, 'spec', 'serviceName')) ?? '';
  const service = workload.services.find(({ metadata }) => metadata.name === name);
  if (!service) {
    // A Service that is not among the manifests may be right.
    const others = workload.services.map(titleOf).join(' and ');
    return others === '' ? undefined : `serviceName is ${name || 'not set'}, and ${others} selects the pods`;
  }
  const { clusterIP } = record(service.spec);
  return clusterIP === 'None'
    ? undefined
    : `serviceName is ${name}, whose clusterIP is ${text(clusterIP) ?? 'not set'}`;
}
