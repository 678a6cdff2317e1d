import { finding } from '../finding';
import { isPinned } from '../manifests/images';
import { get, list, type Manifest, text } from '../manifests/manifest';
import type { Rule } from '../rule';

/** A tag that moves is another program tomorrow. */
export const imagesArePinned: Rule = {
  id: 'images-are-pinned',
  level: 'error',
  title: 'every image names the version that runs',
  why: 'a tag that moves makes a restarted pod another version than its neighbours, on the same database, and no rollback brings the old one back',
  fix: 'give `version` or `image` a full version or a digest, or write `image: …:v0.11.4` or `…@sha256:…`',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/hardening',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
      .flatMap(({ object, containers }) => {
        const moving = containers.filter(({ name, image }) => image && !isPinned(image) && !isReplaced(object, name));
        return finding(
          object,
          moving.map(({ name, image }) => `the image of ${name} is ${image?.text}`),
        );
      }),
};

/** OpenShift writes the digest of an image stream over the tag of a container that a trigger names. */
function isReplaced(object: Manifest, container: string): boolean {
  const triggers = parsed(get(object, 'metadata', 'annotations', 'image.openshift.io/triggers'));
  return list(triggers).some(trigger => text(get(trigger, 'fieldPath'))?.includes(`@.name=="${container}"`));
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(text(json) ?? '');
  } catch {
    return undefined;
  }
}
