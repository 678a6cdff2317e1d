import { refuse } from '../k8s/demand';
import { coresOf } from '../k8s/quantity';
import type { Model } from './model';
import type { OllamaProps } from './ollama';

/** Refuses props that contradict each other. */
export function checkAgreement(props: OllamaProps, models: Model[], replicas: number): void {
  checkStore(props, models, replicas);
  checkReadiness(props, models);
  checkThreads(props);
  const warm = models.filter(({ _warmUp }) => _warmUp).length;
  const { maxLoadedModels = warm } = props;
  if (maxLoadedModels < warm) {
    refuse('ollama.maxLoadedModels', `at least ${warm}, the models that are warmed up`, maxLoadedModels);
  }
}

function checkStore({ delivery, storage, image }: OllamaProps, models: Model[], replicas: number): void {
  if (storage?.existingClaim !== undefined && replicas > 1) {
    refuse('ollama.replicas', '1 beside storage.existingClaim, which one pod writes', replicas);
  }
  const { volume, isBaked } = delivery?._store ?? {};
  if (isBaked && image === undefined) {
    refuse('ollama.image', 'given with ModelDelivery.bakedIntoImage: the image that holds the models', image);
  }
  if (!volume && !isBaked) return;
  if (storage !== undefined) refuse('ollama.storage', 'left out beside delivery, which brings the models', 'one');
  const made = models.find(({ _modelfile }) => _modelfile !== undefined);
  if (made) refuse('ollama.models', 'models that are there already, beside this delivery', `Model.create ${made.name}`);
}

function checkReadiness({ ready, gpu }: OllamaProps, models: Model[]): void {
  if (ready === undefined || ready._when === 'server') return;
  if (models.length === 0) refuse('ollama.models', 'at least one model beside this ready', 'none');
  if (ready._when === 'models') return;
  if (gpu === undefined) refuse('ollama.gpu', 'given beside Ready.modelsOnGpu()', gpu);
  if (!models.some(({ _warmUp }) => _warmUp)) {
    refuse('ollama.models', 'models of which one is warmed up, beside Ready.modelsOnGpu()', 'none with warmUp');
  }
}

/** llama.cpp sees no limit of CPU, starts a thread for each core of the node, and is slowed many times (ollama#17916). */
function checkThreads({ resources, threads }: OllamaProps): void {
  const limit = resources?.limits?.cpu;
  if (limit === undefined) return;
  if (threads === undefined) refuse('ollama.threads', `given beside resources.limits.cpu of ${limit}`, threads);
  const most = Math.max(1, Math.floor(coresOf('ollama.resources.limits.cpu', limit)));
  if (threads !== undefined && threads > most) {
    refuse('ollama.threads', `at most ${most}, which resources.limits.cpu allows`, threads);
  }
}
