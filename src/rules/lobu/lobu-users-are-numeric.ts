import { askLobu } from '../manifests/lobu';
import { get } from '../manifests/manifest';
import type { Rule } from '../rule';

/** A name is not enough for `runAsNonRoot`. */
export const lobuUsersAreNumeric: Rule = {
  id: 'lobu-users-are-numeric',
  level: 'error',
  title: 'the kubelet can tell that the pods of Lobu are not run by root, or is not asked',
  why: 'containers wait in CreateContainerConfigError: the images of worker and embeddings service name their user, that of the gateway is root',
  fix: 'leave it to `Lobu`, or set `runAsUser: 1001` beside `runAsNonRoot: true` for worker and embeddings service, and neither for the gateway',
  source: 'https://github.com/kubernetes/kubernetes/issues/56503',
  check: manifests =>
    askLobu(
      manifests,
      ['gateway', 'worker', 'embeddings', 'migrate', 'smoke-test'],
      ({ workload: { podSpec }, container: { raw } }) => {
        const field = (name: string) => get(raw, 'securityContext', name) ?? get(podSpec, 'securityContext', name);
        const isRefused = field('runAsNonRoot') === true && !(Number(field('runAsUser')) > 0);
        return isRefused ? ['runAsNonRoot is true', `runAsUser is ${field('runAsUser') ?? 'not set'}`] : [];
      },
    ),
};
