import type { Contribution } from '../connections/contribution';
import { value } from '../k8s/environment';
import type { ContainerSpec } from '../k8s/pod';
import { DATA_DIR } from './data-dir';

const VOLUME = 'models';
const MODELS = '/app/backend/models';

/**
 * The models of the image, beside the data volume: the image has them below its data directory, where a volume hides them.
 *
 * Source: open-webui v0.11.4 Dockerfile, whose variables these are.
 */
export function bakedModels(speech: Contribution = {}): Contribution {
  const env = [
    value('SENTENCE_TRANSFORMERS_HOME', `${MODELS}/embedding/models`),
    value('HF_HOME', `${MODELS}/embedding/models`),
    value('WHISPER_MODEL_DIR', `${MODELS}/whisper/models`),
    value('TIKTOKEN_CACHE_DIR', `${MODELS}/tiktoken`),
  ];
  return {
    // A claim of Whisper's models has a place of its own.
    env: env.filter(({ name }) => !speech.env?.some(said => said.name === name)),
    volumes: [{ name: VOLUME, emptyDir: {} }],
    mounts: [{ name: VOLUME, mountPath: MODELS }],
    copiesModels: true,
  };
}

/** The initContainer that copies them: of the image, and without the volume that hides them. A copy that broke off is made again. */
export function copyModels(image: string): ContainerSpec {
  return {
    name: 'models',
    image,
    command: ['cp', '-R', `${DATA_DIR}/cache/.`, MODELS],
    env: [],
    mounts: [{ name: VOLUME, mountPath: MODELS }],
    resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '512Mi' } },
  };
}
