import { merged } from '../finding';
import { ollamasOf } from '../manifests/ollamas';
import { openness } from '../manifests/openness';
import type { Rule } from '../rule';

export const ollamaAdmitsItsClientsOnly: Rule = {
  id: 'ollama-admits-its-clients-only',
  level: 'error',
  title: 'where there are policies, an Ollama admits named clients only',
  why: 'Ollama asks nobody who they are: every pod of the cluster can use the GPU, pull models until the volume is full, and delete yours',
  fix: 'use networkPolicies of WebUI, or a policy that selects the pods of the Ollama and admits those of Open WebUI at port 11434; others by allowFrom',
  source: 'https://docs.ollama.com/api/authentication',
  check: manifests =>
    merged(
      manifests.workloads
        .filter(workload => ollamasOf(workload).length > 0)
        .flatMap(workload => openness(workload, 'ollama', manifests)),
    ),
};
