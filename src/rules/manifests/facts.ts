import { get, type Manifest, text } from './manifest';

/** What every annotation of this project begins with. */
export const ANNOTATION_PREFIX = 'cdk8s-open-webui.io/';

/** A fact that manifests do not carry and the program declared, such as `database-max-connections`. */
export function fact(manifest: Manifest, name: string): string | undefined {
  return text(get(manifest, 'metadata', 'annotations', `${ANNOTATION_PREFIX}${name}`));
}
