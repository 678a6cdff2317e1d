import { merged } from '../finding';
import { openness } from '../manifests/openness';
import type { Rule } from '../rule';

const APPS = ['redis', 'pipelines', 'tika'] as const;

export const partsAdmitTheirClientsOnly: Rule = {
  id: 'parts-admit-their-clients-only',
  level: 'warning',
  title: 'where there are policies, Redis, Pipelines and Tika admit named clients only',
  why: 'every pod of the cluster can try passwords of the Redis, run code in Pipelines with a leaked key, and feed files to the parser',
  fix: 'use networkPolicies of WebUI, or a policy that selects the pods of the part and admits those of Open WebUI at its port; others by allowFrom',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/hardening',
  check: manifests =>
    merged(
      APPS.flatMap(app =>
        manifests.workloads
          .filter(({ containers }) => containers.some(container => !container.init && container.app === app))
          .flatMap(workload => openness(workload, app, manifests)),
      ),
    ),
};
