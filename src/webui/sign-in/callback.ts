import { url } from '../../k8s/demand';

/** Where a provider sends browsers back to: Open WebUI answers at one path only, which the provider's name is in. */
export function callback(path: string, link: string, provider: string): string {
  const end = `/oauth/${provider}/callback`;
  if (url(`${path} redirectUri`, link).pathname === end) return link;
  throw new Error(`${path} redirectUri must end with ${end}, where Open WebUI answers, got '${link}'`);
}
