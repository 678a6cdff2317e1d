import { merged } from '../finding';
import { get, list, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import type { PolicyRule } from '../manifests/policies';
import { containerPorts, targetPort } from '../manifests/ports';
import type { Workload } from '../manifests/workloads';
import type { Finding, Rule } from '../rule';

export const policyPortsAreContainerPorts: Rule = {
  id: 'policy-ports-are-container-ports',
  level: 'error',
  title: 'ports of NetworkPolicies are those of the pods, not of a Service in front of them',
  why: 'the address of a Service is translated before the policy is asked, so that the connection that it means is dropped',
  fix: 'use networkPolicies of WebUI and `ports` of NetworkPeer, or write the `targetPort` of the Service into the policy',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports',
  check: manifests => merged([...ofIngress(manifests), ...ofEgress(manifests)]),
};

function ofIngress(manifests: Manifests): Finding[] {
  return manifests.workloads.flatMap(workload =>
    manifests.policies
      .rulesOf(workload, 'ingress')
      .flatMap(rule => mistaken(rule, workload).map(found => ({ object: rule.policy.object, found }))),
  );
}

/** Of a rule for several workloads the port may be meant for another one. */
function ofEgress({ policies, workloads }: Manifests): Finding[] {
  return policies.all.flatMap(policy =>
    (policy.egress ?? []).flatMap(rule => {
      const selectors = rule.peers?.filter(peer => get(peer, 'podSelector') !== undefined) ?? [];
      const meant = workloads.filter(workload => selectors.some(peer => policies.mayBe(peer, policy, workload)));
      return meant.length === 1 ? mistaken(rule, meant[0]).map(found => ({ object: policy.object, found })) : [];
    }),
  );
}

/** The ports of a rule that are those of a Service, and of no container. */
function mistaken({ ports = [] }: PolicyRule, workload: Workload): string[] {
  const own = containerPorts(workload).map(({ number }) => number);
  if (own.length === 0) return [];
  const written = ports.map(port => get(port, 'port')).filter(port => typeof port === 'number');
  return written
    .filter(
      port =>
        !own.includes(port) &&
        get(
          ports.find(each => get(each, 'port') === port),
          'endPort',
        ) === undefined,
    )
    .flatMap(port => {
      const service = workload.services.find(each =>
        list(get(each, 'spec', 'ports')).some(entry => get(entry, 'port') === port),
      );
      const target = service && targetPort(service, port, workload);
      return target === undefined || target === port
        ? []
        : [`${port} is the port of ${titleOf(service!)}, whose pods answer at ${target}`];
    });
}
