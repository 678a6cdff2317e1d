import { portOf } from '../../connections/contribution';
import { baseUrl } from '../../k8s/demand';
import { NetworkPeer } from '../../k8s/network-peer';
import type { NetworkFlow } from '../../network/flow';

/** The API of a provider: at its usual URL on the internet, or where the user says. */
export function provider(
  path: string,
  options: { readonly url?: string; readonly peer?: NetworkPeer },
  usual: string,
): { readonly url: string; readonly flows: NetworkFlow[] } {
  const { url = usual, peer = options.url === undefined ? NetworkPeer.internet() : undefined } = options;
  const address = baseUrl(`${path} url`, url);
  return { url: address, flows: [{ peer, port: portOf(new URL(address)) }] };
}
