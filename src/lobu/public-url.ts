import type { Exposure } from '../exposure/exposure';
import { value } from '../k8s/environment';
import type { SourcedVariable } from '../k8s/user-env';
import { PORT } from './installation';

/**
 * What follows from the ways in: the first one's origin is the public URL, in the forms that the releases read, `PUBLIC_WEB_URL`
 * up to 11, `PUBLIC_GATEWAY_URL` later on. Without a way in it is where `kubectl port-forward` listens.
 */
export function publicUrl(exposures: Exposure[]): SourcedVariable[] {
  const origin = exposures[0]?._way.origins[0] ?? `http://localhost:${PORT}`;
  const variables = [
    value('PUBLIC_WEB_URL', origin),
    value('PUBLIC_GATEWAY_URL', `${origin}/lobu`),
    // Otherwise all callers are counted as one, the proxy; and without a proxy they would choose as whom.
    ...(exposures.some(isProxy) ? [value('TRUSTED_PROXY', true)] : []),
  ];
  return variables.map(variable => ({ ...variable, prop: 'exposures' }));
}

/** Whether something stands between clients and Service that says who calls. */
function isProxy({ _way }: Exposure): boolean {
  return _way.trustedProxies?.length !== 0;
}

/** The weakest affinity of the proxies that are somebody else's: a fact, since nothing is emitted for them. */
export function externalAffinity(exposures: Exposure[]): { [annotation: string]: string } {
  const affinities = exposures.flatMap(exposure => exposure._way.externalAffinity ?? []);
  if (affinities.length === 0) return {};
  return { 'cdk8s-open-webui.io/external-affinity': affinities.includes('none') ? 'none' : affinities[0] };
}
