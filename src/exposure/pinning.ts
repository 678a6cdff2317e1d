import { refuse, wholeNumber } from '../k8s/demand';
import { Affinity, SameSite } from './affinity';
import { type Capabilities, type CookieCapabilities, demandCan } from './capabilities';

const TWO_DAYS = 2 * 24 * 3600;

/** How a browser is kept at one pod: by one of these, or not at all. */
export interface Pinning {
  readonly cookie?: { readonly name?: string; readonly seconds: number; readonly sameSite: SameSite };
  readonly clientIp?: { readonly seconds: number };
}

/** What was asked for, refused where the controller cannot do it; if nothing was, the best that it can. */
export function pinning(
  path: string,
  affinity: Affinity | undefined,
  { cookie, clientIp = 'the controller sees cookies: use Affinity.cookie()' }: Capabilities,
  secure: boolean,
): Pinning {
  const best = typeof cookie === 'string' ? Affinity.clientIp() : Affinity.cookie();
  const asked = affinity ?? best;
  demandCan(`${path} affinity by client IP`, clientIp, asked._clientIp && 'Affinity.clientIp()');
  if (!asked._cookie) return { clientIp: asked._clientIp };
  if (typeof cookie === 'string') {
    return refuse(`${path} affinity by cookie`, `left out, since ${cookie}`, 'Affinity.cookie()');
  }
  return { cookie: checked(asked._cookie, cookie, secure) };
}

function checked(asked: NonNullable<Affinity['_cookie']>, can: CookieCapabilities, secure: boolean): Pinning['cookie'] {
  const path = 'Affinity.cookie';
  const { name, seconds, sameSite } = asked;
  if (typeof can.name === 'string') demandCan(`${path} name`, can.name, name);
  else if (name !== undefined && can.name?.test(name) === false) {
    refuse(`${path} name`, `like ${can.name.source} with this controller`, name);
  }
  if (typeof can.sameSite === 'string') demandCan(`${path} sameSite`, can.sameSite, sameSite);
  else if (sameSite !== undefined && !can.sameSite.includes(sameSite)) {
    refuse(`${path} sameSite`, `one of ${can.sameSite.join(', ')} with this controller`, sameSite);
  }
  if (sameSite === SameSite.NONE && !secure) refuse(`${path} sameSite`, 'Lax or Strict without TLS', sameSite);
  return { name, seconds: life(`${path} maxAge`, can.seconds, seconds), sameSite: sameSite ?? SameSite.LAX };
}

function life(path: string, can: CookieCapabilities['seconds'], asked: number | undefined): number {
  if (typeof can === 'string') {
    demandCan(path, can, asked && `${asked} seconds`);
    return TWO_DAYS;
  }
  return asked === undefined ? Math.min(TWO_DAYS, can.max) : wholeNumber(`${path} in seconds`, asked, 1, can.max);
}
