import { isUnreadable } from './manifest';

/** The programs that rules know. */
export type App = 'open-webui' | 'ollama' | 'redis' | 'tika' | 'docling' | 'pipelines' | 'qdrant' | 'chroma' | 'lobu';

/** A container image, taken apart. */
export interface Image {
  /** As written. */
  readonly text: string;
  /** Registry and repository, in lower case. */
  readonly path: string;
  /** The path, split at its slashes. */
  readonly segments: string[];
  readonly tag?: string;
  readonly digest?: string;
}

/** A release of Open WebUI. */
export interface Release {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** `0.11.4`. */
  readonly text: string;
}

/** Takes an image reference apart; nothing for what is empty, no text, or a template that nobody rendered. */
export function parseImage(reference: unknown): Image | undefined {
  if (typeof reference !== 'string' || reference === '' || /\s/.test(reference) || isUnreadable(reference)) {
    return undefined;
  }
  const [name, digest] = splitAt(reference, reference.indexOf('@'));
  const colon = name.lastIndexOf(':');
  const [repository, tag] = splitAt(name, colon > name.lastIndexOf('/') ? colon : -1);
  const path = repository.toLowerCase();
  return { text: reference, path, segments: path.split('/'), tag: tag || undefined, digest: digest || undefined };
}

function splitAt(text: string, index: number): [string, string?] {
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

const APP_OF_REPOSITORY = new Map<string, App>([
  ['open-webui', 'open-webui'],
  ['openwebui', 'open-webui'],
  ['ollama', 'ollama'],
  ['redis', 'redis'],
  ['valkey', 'redis'],
  ['redis-stack', 'redis'],
  ['redis-stack-server', 'redis'],
  ['keydb', 'redis'],
  ['dragonfly', 'redis'],
  ['tika', 'tika'],
  ['tika-server', 'tika'],
  ['docling-serve', 'docling'],
  ['docling-serve-cpu', 'docling'],
  ['docling-serve-cu126', 'docling'],
  ['docling-serve-cu128', 'docling'],
  ['docling-serve-cu130', 'docling'],
  ['docling-serve-rocm', 'docling'],
  ['qdrant', 'qdrant'],
  ['chroma', 'chroma'],
  ['lobu-app', 'lobu'],
  ['lobu-worker', 'lobu'],
  ['lobu-embeddings', 'lobu'],
]);

/** The app that an image's repository names, in any registry and below any prefix. */
export function appOfImage(image: Image | undefined): App | undefined {
  const last = image?.segments.at(-1) ?? '';
  const owner = image?.segments.at(-2) ?? '';
  if (last === 'pipelines') return APP_OF_REPOSITORY.get(owner) === 'open-webui' ? 'pipelines' : undefined;
  return APP_OF_REPOSITORY.get(last);
}

const RELEASE = /^v?(\d+)\.(\d+)\.(\d+)(?:-.+)?$/;

/** The release that a tag of Open WebUI's own image names; a renamed image counts by its own numbers. */
export function releaseOf(image: Image | undefined): Release | undefined {
  const match = appOfImage(image) === 'open-webui' ? RELEASE.exec(image?.tag ?? '') : null;
  if (!match) return undefined;
  const [major, minor, patch] = match.slice(1, 4).map(Number);
  return { major, minor, patch, text: `${major}.${minor}.${patch}` };
}

const MOVING = /^(?:latest|main|master|dev|edge|nightly|stable|beta|canary|cuda|ollama|slim|rocm)(?:-|$)|-latest$/;
const COMMIT = /^git-[0-9a-f]{7,}$/;

/** Whether an image reference names the same bytes tomorrow, as far as its tag can tell. */
export function isPinned(image: Image): boolean {
  const { tag, digest } = image;
  if (digest !== undefined) return true;
  if (tag === undefined || MOVING.test(tag)) return false;
  switch (appOfImage(image)) {
    case 'open-webui':
      return RELEASE.test(tag) || COMMIT.test(tag);
    case 'ollama':
    case 'redis':
    case 'tika':
    case 'docling':
    case 'qdrant':
    case 'chroma':
      return /\d\.\d/.test(tag);
    default:
      return true;
  }
}
