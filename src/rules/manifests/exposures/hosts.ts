import { isUnreadable } from '../manifest';
import type { ServiceName } from './way';

/** The host of a way in that names none, or none that can be read: every host may be meant. */
export const ANY_HOST = '';

/** A host as two are compared: lower case, without port and trailing dot. */
export function hostName(host: string): string {
  if (host === '*' || isUnreadable(host)) return ANY_HOST;
  return host.trim().toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
}

/** Whether a host is one that a way in answers to; `*.example.com` stands for one label. */
export function hostMatches(pattern: string, host: string): boolean {
  const [wanted, given] = [hostName(pattern), hostName(host)];
  if (wanted === ANY_HOST || wanted === given) return true;
  return wanted.startsWith('*.') && given.slice(given.indexOf('.')) === wanted.slice(1);
}

/** The Service that a host means inside the cluster: `chat`, `chat.ai`, `chat.ai.svc`, `chat.ai.svc.cluster.local`. */
export function serviceAt(host: string, namespace: string): ServiceName | undefined {
  const [, name, other] = /^([a-z0-9*-]+)(?:\.([a-z0-9-]+)(?:\.svc(?:\..+)?)?)?\.?$/i.exec(host) ?? [];
  return name === undefined ? undefined : { name, namespace: other ?? namespace };
}
