import { refuse } from './demand';
import type { PartProps } from './part-props';

const TAG = /^[\w][\w.-]{0,62}$/;

/** An image and the release in it, if it is known. */
export interface Image {
  readonly reference: string;
  readonly version?: string;
}

/**
 * The image of a part: its pinned default at the release asked for, or the one given.
 *
 * @param variant what the tag of the default image ends with for other hardware, such as `-rocm`
 */
export function imageOf(
  component: string,
  props: Pick<PartProps, 'image' | 'version'>,
  fallback?: { readonly repository: string; readonly tag: string },
  variant = '',
): Image {
  if (props.version !== undefined && !TAG.test(props.version))
    refuse(`${component}.version`, 'a release such as v1.2.3', props.version);
  if (props.image !== undefined) {
    if (!/^[^\s]+$/.test(props.image)) refuse(`${component}.image`, 'an image such as registry/name:tag', props.image);
    return { reference: props.image, version: props.version ?? tagOf(props.image) };
  }
  if (!fallback) return refuse(`${component}.image`, 'given: upstream publishes no tag that stays', undefined);
  const version = props.version ?? fallback.tag;
  return { reference: `${fallback.repository}:${version.includes(variant) ? version : version + variant}`, version };
}

/** The tag, when there is one; the `:` of a registry's port comes before a `/`. */
function tagOf(reference: string): string | undefined {
  return /:([\w][\w.-]{0,62})(@.*)?$/.exec(reference.slice(reference.lastIndexOf('/') + 1))?.[1];
}
