import { finding } from '../finding';
import { get, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { coversPort, isForEverybody } from '../manifests/policies';
import { containerPorts, PORTS } from '../manifests/ports';
import { TRUSTED_EMAIL } from '../manifests/trusted-headers';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

export const trustedHeadersComeFromTheProxy: Rule = {
  id: 'trusted-headers-come-from-the-proxy',
  level: 'error',
  title: 'an Open WebUI that believes a header who the user is admits nobody but the proxy that sets it',
  why: 'whoever reaches the pod is any user, administrators included, by one header of the request',
  fix: 'give WebUI networkPolicies and the exposure ingressFrom; or a NetworkPolicy that selects its pods and admits the proxy alone, and no Service of type NodePort or LoadBalancer',
  source: 'https://docs.openwebui.com/features/authentication-access/auth/sso/#trusted-header',
  check: manifests =>
    manifests.workloads
      .filter(({ servers }) => servers.some(({ env }) => env.isSet(TRUSTED_EMAIL) === true))
      .flatMap(workload => {
        const open = openings(workload, manifests);
        return finding(workload.object, open.length > 0 ? [`${TRUSTED_EMAIL} is set`, ...open] : []);
      }),
};

function openings(workload: Workload, { policies }: Manifests): string[] {
  const direct = workload.services
    .filter(service => ['NodePort', 'LoadBalancer'].includes(String(get(service, 'spec', 'type'))))
    .map(service => `${titleOf(service)} is a ${get(service, 'spec', 'type')}`);
  if (policies.hasOthers) return direct;
  if (policies.of(workload, 'ingress').length === 0) return [...direct, 'no NetworkPolicy restricts who connects'];
  const port = containerPorts(workload)[0]?.number ?? PORTS['open-webui'] ?? 0;
  const open = policies
    .rulesOf(workload, 'ingress')
    .filter(rule => isForEverybody(rule) && coversPort(rule, port, workload))
    .map(({ policy }) => `${titleOf(policy.object)} admits everybody at port ${port}`);
  return [...direct, ...open];
}
