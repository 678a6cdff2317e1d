import { type Environment, OPAQUE } from './environment';

/** Says what a variable is, as `WEBSOCKET_MANAGER is not set`, never with a URL's credentials. */
export function says(environment: Environment, name: string): string {
  const value = environment.get(name);
  if (value.kind === 'unset') return `${name} is not set`;
  if (value.kind !== 'known' && value.kind !== 'partly') return `${name} is set out of sight`;
  return value.text === '' ? `${name} is empty` : `${name} is ${withoutCredentials(value.text)}`;
}

/** Takes user, password and query out of a URL, even out of one that is none. */
export function withoutCredentials(text: string): string {
  return text
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1')
    .replace(/\?.*$/s, '')
    .replaceAll(OPAQUE, '…');
}
