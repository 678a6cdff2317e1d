import { cpuLimitHasThreads } from '../ollama/cpu-limit-has-threads';
import { eachOllamaPodHasAnAddress } from '../ollama/each-ollama-pod-has-an-address';
import { modelStoreHasOneWriter } from '../ollama/model-store-has-one-writer';
import { modelsArePulledBesideTheServer } from '../ollama/models-are-pulled-beside-the-server';
import { modelsFitWhereTheyAre } from '../ollama/models-fit-where-they-are';
import { modelsSurviveRestarts } from '../ollama/models-survive-restarts';
import { ollamaHomeIsWritable } from '../ollama/ollama-home-is-writable';
import { ollamaIsNotPublic } from '../ollama/ollama-is-not-public';
import { ollamaIsNotScaledByCpu } from '../ollama/ollama-is-not-scaled-by-cpu';
import { ollamaProbesAskTheServer } from '../ollama/ollama-probes-ask-the-server';
import { ollamaSettingsAreReadable } from '../ollama/ollama-settings-are-readable';
import { ollamaSettingsExist } from '../ollama/ollama-settings-exist';
import { oneUrlPerOllamaReplica } from '../ollama/one-url-per-ollama-replica';
import { parallelRequestsHaveAContextLength } from '../ollama/parallel-requests-have-a-context-length';
import { readOnlyModelsAreNotPruned } from '../ollama/read-only-models-are-not-pruned';
import type { Rule } from '../rule';

/** The rules about ollama, in reading order. */
export const ollama: Rule[] = [
  oneUrlPerOllamaReplica,
  eachOllamaPodHasAnAddress,
  modelStoreHasOneWriter,
  readOnlyModelsAreNotPruned,
  ollamaHomeIsWritable,
  ollamaProbesAskTheServer,
  ollamaIsNotPublic,
  cpuLimitHasThreads,
  ollamaSettingsAreReadable,
  modelsFitWhereTheyAre,
  modelsSurviveRestarts,
  modelsArePulledBesideTheServer,
  parallelRequestsHaveAContextLength,
  ollamaSettingsExist,
  ollamaIsNotScaledByCpu,
];
