import type { Manifest } from './manifests/manifest';
import type { Finding } from './rule';

/** One finding that tells everything seen on an object, or none where nothing was seen. */
export function finding(object: Manifest, seen: readonly string[]): Finding[] {
  return seen.length > 0 ? [{ object, found: [...new Set(seen)].join(', ') }] : [];
}

/** One finding for each object, which tells what all of its findings do. */
export function merged(findings: readonly Finding[]): Finding[] {
  const seen = new Map<Manifest, string[]>();
  for (const { object, found } of findings) seen.set(object, [...(seen.get(object) ?? []), found]);
  return [...seen].flatMap(([object, found]) => finding(object, found));
}
