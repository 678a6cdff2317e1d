import { merged } from '../finding';
import { coversPort, isForEverybody } from '../manifests/policies';
import { containerPorts, PORTS } from '../manifests/ports';
import { TRUSTED_EMAIL } from '../manifests/trusted-headers';
import type { Rule } from '../rule';

export const openWebUIAdmitsItsProxyOnly: Rule = {
  id: 'open-webui-admits-its-proxy-only',
  level: 'warning',
  title: 'a policy of an Open WebUI behind a proxy names the namespace of the proxy',
  why: 'every pod of the cluster passes the proxy by, and may claim any address of a browser (`X-Forwarded-For`)',
  fix: 'use networkPolicies of WebUI with ingressFrom of the exposure, or name the namespace and pods of the proxy in `from`',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/hardening',
  check: manifests => {
    const routed = new Set(
      manifests.exposures.filter(({ kind }) => kind !== 'Service').flatMap(({ services }) => services),
    );
    return merged(
      manifests.workloads
        .filter(({ servers, services }) => servers.length > 0 && services.some(service => routed.has(service)))
        // Trusted headers are a rule of their own.
        .filter(({ servers }) => !servers.some(({ env }) => env.isSet(TRUSTED_EMAIL) === true))
        .flatMap(workload => {
          const port = containerPorts(workload)[0]?.number ?? PORTS['open-webui'] ?? 0;
          return manifests.policies
            .rulesOf(workload, 'ingress')
            .filter(rule => isForEverybody(rule) && coversPort(rule, port, workload))
            .map(({ policy }) => ({ object: policy.object, found: `port ${port} is open to everybody` }));
        }),
    );
  },
};
