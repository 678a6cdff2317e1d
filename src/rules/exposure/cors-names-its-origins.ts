import { finding } from '../finding';
import { publicHosts } from '../manifests/exposures';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The default is every origin. */
export const corsNamesItsOrigins: Rule = {
  id: 'cors-names-its-origins',
  level: 'warning',
  title: 'an Open WebUI with a way in names the origins whose pages may talk to it',
  why: "any page that a signed-in user opens may send requests to the API and open websockets from that user's browser",
  fix: 'leave CORS_ALLOW_ORIGIN to the library, which allows the hosts of all `exposures`, or set it to the public origin, such as `https://chat.example.com`',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests => {
    const hostsOf = publicHosts(manifests);
    return manifests.workloads
      .filter(({ servers }) => servers.length > 0)
      .flatMap(workload =>
        hostsOf(workload).length === 0
          ? []
          : finding(
              workload.object,
              workload.servers
                .filter(({ env }) => {
                  const allowed = env.get('CORS_ALLOW_ORIGIN');
                  return allowed.kind === 'unset' || (allowed.kind === 'known' && allowed.text === '*');
                })
                .map(({ env }) => says(env, 'CORS_ALLOW_ORIGIN')),
            ),
      );
  },
};
