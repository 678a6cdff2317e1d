import type { Finding } from '../rule';
import { flowsOf } from './flows';
import { titleOf } from './manifest';
import type { Manifests } from './manifests';
import { coversPort, isForEverybody } from './policies';
import { containerPorts, PORTS } from './ports';
import type { App, Workload } from './workloads';

/** How the pods of a part are open to everybody, where policies restrict who reaches it or who uses it. */
export function openness(workload: Workload, app: App, manifests: Manifests): Finding[] {
  const { policies } = manifests;
  if (policies.hasOthers || policies.all.length === 0) return [];
  const port = containerPorts(workload)[0]?.number ?? PORTS[app] ?? 0;
  const rules = policies.rulesOf(workload, 'ingress');
  const open = rules.filter(rule => isForEverybody(rule) && coversPort(rule, port, workload));
  if (policies.of(workload, 'ingress').length > 0) {
    return open.map(({ policy }) => ({ object: policy.object, found: `port ${port} is open to everybody` }));
  }
  const client = restrictedClients(manifests).get(workload);
  if (!client) return [];
  return [
    {
      object: workload.object,
      found: `no policy restricts who connects to it, as one does for ${titleOf(client.object)}`,
    },
  ];
}

const known = new WeakMap<Manifests, Map<Workload, Workload>>();

/** For each workload the first Open WebUI that uses it and is itself restricted. */
function restrictedClients(manifests: Manifests): Map<Workload, Workload> {
  const clients = known.get(manifests) ?? new Map<Workload, Workload>();
  if (known.has(manifests)) return clients;
  known.set(manifests, clients);
  const isRestricted = (workload: Workload) => manifests.policies.of(workload, 'ingress').length > 0;
  for (const client of manifests.workloads.filter(({ servers }) => servers.length > 0).filter(isRestricted)) {
    for (const { to } of flowsOf(client, manifests)) if (!clients.has(to)) clients.set(to, client);
  }
  return clients;
}
