import { finding } from '../finding';
import type { Rule } from '../rule';

/** Its name, and its older one. */
const LOCAL_FETCH = ['ENABLE_LOCAL_WEB_FETCH', 'ENABLE_RAG_LOCAL_WEB_FETCH'];

export const webFetchStaysOffMetadata: Rule = {
  id: 'web-fetch-stays-off-metadata',
  level: 'warning',
  title: 'an Open WebUI that fetches local addresses has an egress policy',
  why: 'users make it fetch whatever the pod reaches: other services of the cluster, and the credentials of the node at 169.254.169.254',
  fix: `use networkPolicies of WebUI, or an egress policy that selects its pods; or leave out ${LOCAL_FETCH[0]}`,
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/hardening',
  check: manifests =>
    manifests.policies.hasOthers
      ? []
      : manifests.workloads
          .filter(workload => manifests.policies.of(workload, 'egress').length === 0)
          .flatMap(({ object, servers }) => {
            const name = LOCAL_FETCH.find(each => servers.some(({ env }) => env.isTrue(each) === true));
            return finding(object, name ? [`${name} is true, and no NetworkPolicy restricts what it reaches`] : []);
          }),
};
