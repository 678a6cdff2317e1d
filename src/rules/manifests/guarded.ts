import { get, type Manifest, record, text } from './manifest';

/** The ways in which controllers of Ingress ask for a password. */
export function isGuarded(object: Manifest): boolean {
  const annotations = record(get(object, 'metadata', 'annotations'));
  return Object.entries(annotations).some(
    ([key, value]) =>
      /auth-(type|url)$|\/auth-signin$/.test(key) ||
      (/router\.middlewares$/.test(key) && /auth/i.test(text(value) ?? '')),
  );
}
