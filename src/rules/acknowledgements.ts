import { ANNOTATION_PREFIX } from './manifests/facts';
import { get, type Manifest, record, text } from './manifests/manifest';

const PREFIX = `${ANNOTATION_PREFIX}acknowledge.`;

/** The annotation that acknowledges a rule's finding on the object that carries it. */
export function acknowledgement(id: string): string {
  return `${PREFIX}${id}`;
}

/** The ids that an object acknowledges, each with its reason. */
export function acknowledgementsOf(object: Manifest): { readonly id: string; readonly reason: string }[] {
  return Object.entries(record(get(object, 'metadata', 'annotations')))
    .filter(([annotation]) => annotation.startsWith(PREFIX))
    .map(([annotation, reason]) => ({ id: annotation.slice(PREFIX.length), reason: text(reason)?.trim() ?? '' }));
}

/** Whether an object gives a reason for breaking a rule. */
export function isAcknowledged(object: Manifest, id: string): boolean {
  return Boolean(text(get(object, 'metadata', 'annotations', acknowledgement(id)))?.trim());
}
