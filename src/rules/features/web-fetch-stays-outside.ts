import { finding } from '../finding';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

const NAMES = ['ENABLE_LOCAL_WEB_FETCH', 'ENABLE_RAG_LOCAL_WEB_FETCH'];

/** Open WebUI loads pages that users name, from where it runs. */
export const webFetchStaysOutside: Rule = {
  id: 'web-fetch-stays-outside',
  level: 'warning',
  title: 'pages are not loaded from inside of the network',
  why: 'every user reads what the pod of Open WebUI can reach: services of the cluster without a password, and consoles of the network',
  fix: 'leave out ENABLE_LOCAL_WEB_FETCH; or acknowledge this rule with your reason, and let network policies say what the pod can reach',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:1105-1149',
  check: manifests =>
    manifests.workloads.flatMap(({ object, servers }) =>
      finding(
        object,
        servers.flatMap(({ env }) => {
          // The newer name counts where it is set.
          const [name] = NAMES.filter(each => env.get(each).kind !== 'unset');
          return name !== undefined && env.isTrue(name) ? [says(env, name)] : [];
        }),
      ),
    ),
};
