import { refuse } from '../k8s/demand';
import type { KeepAlive } from './keep-alive';
import type { Model } from './model';
import type { Ready } from './ready';

/** Where the Modelfiles are mounted. */
export const MODELFILES_DIR = '/modelfiles';

/** What `model-sync` does, one step after the other; a store that cannot be changed is only searched. */
export function stepsFor(models: Model[], ready: Ready, isWritable: boolean): string[] {
  return [
    ...models.map(model => {
      if (!isWritable) return `expect:${model.name}`;
      return model._modelfile === undefined
        ? `pull:${model.name}`
        : `create:${model.name}=${MODELFILES_DIR}/${modelfileKey(model)}`;
    }),
    ...models.flatMap(({ name, _warmUp: warmUp }) =>
      warmUp ? [`${warmUp._step}:${name}${warmUp._keepAlive ? `=${goDuration(warmUp._keepAlive)}` : ''}`] : [],
    ),
    ...(ready._when === 'gpu' ? ['require-gpu'] : []),
  ];
}

/** The Modelfiles by their keys in the ConfigMap. */
export function modelfilesOf(models: Model[]): { [key: string]: string } {
  const files: { [key: string]: string } = {};
  for (const model of models) {
    if (model._modelfile === undefined) continue;
    const key = modelfileKey(model);
    if (key in files) refuse('ollama.models', `models whose names differ in more than ':' and '/'`, model.name);
    files[key] = model._modelfile;
  }
  return files;
}

function modelfileKey({ name }: Model): string {
  return name.replaceAll(/[^-._a-zA-Z0-9]/g, '_');
}

/** The CLI knows no number without a unit, and takes any negative duration as for ever (ollama, cmd/cmd.go). */
function goDuration({ _seconds: seconds }: KeepAlive): string {
  return seconds < 0 ? '-1m' : `${seconds}s`;
}
