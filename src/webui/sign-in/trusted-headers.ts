import type { Contribution } from '../../connections/contribution';
import { refuse } from '../../k8s/demand';
import { value } from '../../k8s/environment';

/** The characters of a header's name (RFC 9110, 5.6.2). */
const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Headers in which a proxy says who the user is; it must set or remove each of them on every request. */
export interface TrustedHeadersOptions {
  /** The one with the e-mail address, such as `X-Forwarded-Email`. */
  readonly email: string;

  /**
   * The one with the name, which new accounts get; percent-encoded where it is not ASCII.
   *
   * @default - none: accounts are named by their address
   */
  readonly name?: string;

  /**
   * The one with the groups, separated by commas: at each sign-in the user leaves all others.
   *
   * @default - none
   */
  readonly groups?: string;

  /**
   * The one with the role: `admin`, `user` or `pending`. Since Open WebUI 0.8.11.
   *
   * @default - none
   */
  readonly role?: string;
}

/** The variables of trusted headers. */
export function trustedHeaders(options: TrustedHeadersOptions): Contribution {
  const given = (['email', 'name', 'groups', 'role'] as const).filter(each => options[each] !== undefined);
  const names = given.map(each => header(`SignIn.trustedHeaders ${each}`, options[each] ?? ''));
  for (const [index, name] of names.entries()) {
    const same = names.findIndex(other => other.toLowerCase() === name.toLowerCase());
    if (same < index) refuse(`SignIn.trustedHeaders ${given[index]}`, `another header than ${given[same]}`, name);
  }
  return {
    env: given.map((each, index) => value(`WEBUI_AUTH_TRUSTED_${each.toUpperCase()}_HEADER`, names[index])),
  };
}

function header(path: string, name: string): string {
  return HEADER.test(name) ? name : refuse(path, "the name of a header such as 'X-Forwarded-Email'", name);
}
