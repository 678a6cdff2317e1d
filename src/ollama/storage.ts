import { type ClaimOptions, checkClaim, subPath } from '../k8s/claim';
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
  if (options.volumeName !== undefined) {
    refuse('ollama.storage.volumeName', 'left out, since each replica has a claim of its own', options.volumeName);
  }
  subPath('ollama.storage.subPath', options.subPath);
  return options;
}
