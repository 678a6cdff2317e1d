import { finding } from '../finding';
import type { Rule } from '../rule';

/** Features that live in the memory of one process. */
export const replicasShareWhatAProcessKeeps: Rule = {
  id: 'replicas-share-what-a-process-keeps',
  level: 'warning',
  title: 'several Open WebUI replicas use nothing that one process keeps to itself',
  why: 'cached lists of models go stale pod by pod, and pods that install packages at their start race each other',
  fix: 'leave out `modelRequests.cacheModels`, or set ENABLE_BASE_MODELS_CACHE and ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS to false',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests =>
    manifests.installations
      .filter(({ shared }) => shared)
      .flatMap(({ servers }) =>
        servers.flatMap(({ workload, container: { env } }) =>
          finding(
            workload.object,
            OWN.filter(name => env.setsItself(name) && env.isTrue(name) === true).map(name => `${name} is true`),
          ),
        ),
      ),
};

const OWN = ['ENABLE_BASE_MODELS_CACHE', 'ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS'];
