import { refuse, url } from '../k8s/demand';
import type { Affinity } from './affinity';
import { type ProxyOptions, proxies } from './proxies';
import { trustedProxiesOf } from './traffic';
import type { Way } from './way';

/** A proxy that this program does not define. */
export interface ExternalOptions extends ProxyOptions {
  /**
   * Addresses that its connections come from, as `'10.0.0.0/8'`: only these are believed what they say about the browser
   * (`X-Forwarded-For`). All exposures or none say them.
   *
   * @default - whoever connects is believed: let a network policy admit nobody but the proxy
   */
  readonly trustedProxies?: string[];
}

/** A way in of somebody else. */
export function external(publicUrl: string, affinity: Affinity, options: ExternalOptions = {}): Way {
  return {
    origins: [originOf('Exposure.external', publicUrl)],
    externalAffinity: affinity._cookie ? 'cookie' : affinity._clientIp ? 'client-ip' : 'none',
    trustedProxies: trustedProxiesOf('Exposure.external', options),
    ...proxies('Exposure.external', options),
    bind: () => ({ objects: {} }),
  };
}

/** The origin of what users type. */
export function originOf(path: string, publicUrl: string): string {
  const parsed = url(path, publicUrl);
  if (parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '') {
    refuse(path, 'a URL without path: Open WebUI is served at the root of a host', publicUrl);
  }
  return parsed.origin;
}
