import { askLobu } from '../manifests/lobu';
import type { Rule } from '../rule';

/** Kubernetes gives pods a variable for every Service, in the same names. */
export const lobuServiceLinksAreOff: Rule = {
  id: 'lobu-service-links-are-off',
  level: 'error',
  title: 'pods of Lobu get no variables from Services whose names it reads',
  why: 'a Service named `embeddings` sets EMBEDDINGS_PORT to `tcp://…`, where the program expects a number',
  fix: 'leave it to `Lobu`, or set `enableServiceLinks: false` in the pod template',
  source: 'lobu v11.0.0 packages/server/src/embedded-runtime.ts:286',
  check: manifests =>
    askLobu(manifests, ['gateway', 'worker', 'embeddings'], ({ workload }) =>
      workload.podSpec.enableServiceLinks === false
        ? []
        : READ.filter(name => workload.find('Service', name)).map(
            name => `Service/${name} would set ${name.toUpperCase().replaceAll('-', '_')}_PORT`,
          ),
    ),
};

/** Services whose `<NAME>_PORT` the programs read. */
const READ = ['embeddings', 'lobu-pg'];
