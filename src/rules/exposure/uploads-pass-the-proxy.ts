import { finding, merged } from '../finding';
import { workloadsOf } from '../manifests/services';
import { says } from '../manifests/wording';
import type { Finding, Rule } from '../rule';
import { limitsOf as limitsOfRoute } from './gateways/limits';
import { type Limit, limitsOf } from './ingresses/limits';
import { servedBy } from './ingresses/served';
import type { Backend } from './sticky/balancer';

const MEBIBYTE = 1024 ** 2;

/** What Open WebUI would take must reach it. */
export const uploadsPassTheProxy: Rule = {
  id: 'uploads-pass-the-proxy',
  level: 'error',
  title: 'a way in lets those uploads pass that Open WebUI takes',
  why: 'the proxy answers 413 to files that Open WebUI allows, and its page shows no reason',
  fix: 'raise `maxBodySize` of the exposure, or lower RAG_FILE_MAX_SIZE, which is in MiB; or set the limit that the controller reads, such as nginx.ingress.kubernetes.io/proxy-body-size or nginx.org/client-max-body-size, or body.maxSize of a ClientSettingsPolicy for NGINX Gateway Fabric: by default all are 1m',
  source: 'https://github.com/open-webui/open-webui/issues/3026',
  check: manifests =>
    merged([
      ...servedBy(manifests, 'Ingress').flatMap(backend => tooSmall(backend, limitsOf(backend))),
      ...servedBy(manifests, 'HTTPRoute').flatMap(backend => tooSmall(backend, limitsOfRoute(backend))),
    ]),
};

function tooSmall(backend: Backend, limits: Limit[]): Finding[] {
  const servers = workloadsOf(backend.service, backend.manifests).flatMap(workload => workload.servers);
  return limits
    .filter(({ of }) => of === 'body')
    .flatMap(limit => {
      const asking = servers.find(({ env }) => {
        const allowed = env.known('RAG_FILE_MAX_SIZE');
        return allowed !== undefined && /^\d+$/.test(allowed) && Number(allowed) * MEBIBYTE > limit.most;
      });
      if (asking) return finding(backend.object, [limit.says, says(asking.env, 'RAG_FILE_MAX_SIZE')]);
      return limit.isDefault ? finding(backend.object, [limit.says]) : [];
    });
}
