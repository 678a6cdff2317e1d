import { refuse, url } from '../k8s/demand';
import type { Affinity } from './affinity';
import type { Way } from './exposure';

/** A proxy that this program does not define. */
export function external(publicUrl: string, affinity: Affinity): Way {
  const parsed = url('Exposure.external', publicUrl);
  if (parsed.pathname !== '/' || parsed.search !== '' || parsed.hash !== '') {
    refuse('Exposure.external', 'a URL without path: Open WebUI is served at the root of a host', publicUrl);
  }
  return {
    origin: parsed.origin,
    externalAffinity: affinity._cookie ? 'cookie' : 'none',
    render: () => ({}),
  };
}
