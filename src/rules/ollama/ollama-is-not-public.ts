import { isGuarded } from '../manifests/guarded';
import { type Manifest, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { ollamasOf } from '../manifests/ollamas';
import { workloadsOf } from '../manifests/services';
import type { Rule } from '../rule';

/** Ollama asks nobody who they are: OLLAMA_API_KEY and OLLAMA_AUTH are a client's. */
export const ollamaIsNotPublic: Rule = {
  id: 'ollama-is-not-public',
  level: 'error',
  title: 'no way in from outside leads to an Ollama',
  why: 'Ollama has no sign-in: whoever reaches it uses the GPU, pulls models until the volume is full, and deletes yours',
  fix: 'remove the way in, and let Open WebUI be the one that is reached; or acknowledge, with the proxy that asks for a password as the reason',
  source: 'https://docs.ollama.com/api/authentication',
  check: manifests =>
    manifests.exposures.flatMap(({ object, services }) => {
      const service = isGuarded(object) ? undefined : services.find(each => leadsToOllama(each, manifests));
      return service ? [{ object, found: `it leads to ${titleOf(service)}` }] : [];
    }),
};

function leadsToOllama(service: Manifest, manifests: Manifests): boolean {
  return workloadsOf(service, manifests).some(workload => ollamasOf(workload).length > 0);
}
