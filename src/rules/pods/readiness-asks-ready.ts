import { finding } from '../finding';
import { releaseOf } from '../manifests/images';
import { probeOf } from '../manifests/probes';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A pod that has no database yet is better left alone. */
export const readinessAsksReady: Rule = {
  id: 'readiness-asks-ready',
  level: 'warning',
  title: 'a pod of Open WebUI gets requests when it says that it is ready',
  why: 'requests go to pods that still start, or have lost their database or Redis, and users see errors of one pod while others would answer',
  fix: 'leave it to `WebUI`, or add a readinessProbe that asks `/ready` by HTTP, which releases from 0.8.11 on have',
  source: 'open-webui v0.11.0 backend/open_webui/main.py:2768-2818',
  check: manifests =>
    manifests.workloads
      .filter(({ services, max }) => services.length > 0 && max !== 0)
      .flatMap(({ object, servers }) => finding(object, servers.flatMap(breachesOf))),
};

function breachesOf(container: Container): string[] {
  const probe = probeOf(container, 'readinessProbe');
  if (!probe) return ['there is no readinessProbe'];
  const { path } = probe;
  const isWeak = path !== undefined && /^\/(health)?\/?$/.test(path);
  return isWeak && hasReady(container) ? [`readinessProbe asks ${path}`] : [];
}

/** Nothing is asked of a release that is not known. */
function hasReady({ image }: Container): boolean {
  const release = releaseOf(image);
  if (!release) return false;
  const { major, minor, patch } = release;
  return major > 0 || minor > 8 || (minor === 8 && patch >= 11);
}
