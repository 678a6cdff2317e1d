import { finding } from '../finding';
import { get, list, type Manifest, namespaceOf, record, sameNamespace } from '../manifests/manifest';
import { redisServersOf } from '../manifests/redis-servers';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The images have the protected mode of Redis turned off. */
export const redisHasAPassword: Rule = {
  id: 'redis-has-a-password',
  level: 'error',
  title: 'the Redis of Open WebUI asks for a password, or a NetworkPolicy says who reaches it',
  why: 'every pod of the cluster reads sessions, makes signed-out tokens valid, and writes what others are shown',
  fix: 'give `Redis` its `password`, or turn `networkPolicies` on; or set --requirepass, or write a NetworkPolicy for its pods',
  source: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/',
  check: manifests => {
    const policies = manifests.ofKind('NetworkPolicy', 'CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy');
    return redisServersOf(manifests).flatMap(({ workload, option, isHidden }) => {
      const isAsked = isHidden || option('requirepass') !== undefined || option('aclfile') !== undefined;
      if (isAsked || option('user') !== undefined) return [];
      const isGuarded = policies.some(policy => restricts(policy, workload));
      return finding(
        workload.object,
        isGuarded ? [] : ['requirepass is not set, and no NetworkPolicy selects its pods'],
      );
    });
  },
};

/** Whether a policy says who reaches the pods; of other kinds than Kubernetes' own each one is taken to. */
function restricts(policy: Manifest, { namespace, podLabels }: Workload): boolean {
  if (policy.kind !== 'NetworkPolicy') return true;
  const types = list(get(policy, 'spec', 'policyTypes'));
  const selector = record(get(policy, 'spec', 'podSelector', 'matchLabels'));
  return (
    sameNamespace(namespaceOf(policy), namespace) &&
    (types.length === 0 || types.includes('Ingress')) &&
    Object.entries(selector).every(([label, value]) => podLabels[label] === value)
  );
}
