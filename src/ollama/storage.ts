import { type ClaimOptions, checkClaim } from '../k8s/claim';
import { refuse } from '../k8s/demand';

/** The volume that a pod keeps its models on. */
export interface OllamaStorage extends ClaimOptions {
  /**
   * Directory of the models within the volume of `existingClaim`.
   *
   * @default - the volume's root
   */
  readonly subPath?: string;
}

/** Checks the options of the volume. */
export function checkStorage(options: OllamaStorage = {}): OllamaStorage {
  checkClaim('ollama.storage', options);
  if (options.subPath !== undefined && options.existingClaim === undefined) {
    refuse('ollama.storage.subPath', 'left out without existingClaim', options.subPath);
  }
  subPath('ollama.storage.subPath', options.subPath);
  return options;
}

/** A path below a volume's root. */
export function subPath(path: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const isBelow = /^[^/\s][^\s]*$/.test(value) && !value.split('/').includes('..');
  return isBelow ? value : refuse(path, "a path below the volume's root, such as 'ollama/models'", value);
}
