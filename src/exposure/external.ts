import { refuse, url } from '../k8s/demand';
import type { Affinity } from './affinity';
import type { Way } from './way';

/** A proxy that this program does not define. */
export function external(publicUrl: string, affinity: Affinity): Way {
  return {
    origins: [originOf('Exposure.external', publicUrl)],
    externalAffinity: affinity._cookie ? 'cookie' : affinity._clientIp ? 'client-ip' : 'none',
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
