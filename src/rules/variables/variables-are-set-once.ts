import { finding } from '../finding';
import type { Container } from '../manifests/containers';
import { get, list, text } from '../manifests/manifest';
import type { Rule } from '../rule';

/** The last of two wins while both are there; what deletes one deletes both. */
export const variablesAreSetOnce: Rule = {
  id: 'variables-are-set-once',
  level: 'warning',
  title: 'a container of Open WebUI sets each variable once',
  why: 'the first of two values is ignored, server-side apply refuses both, and a later `kubectl apply` without one of them takes the other away too',
  fix: 'keep one entry of `env`; `WebUI` refuses in `env` what a prop of it sets',
  source: 'https://github.com/kubernetes/kubernetes/issues/58477',
  check: manifests =>
    manifests.workloads.flatMap(({ object, containers }) =>
      finding(
        object,
        containers
          .filter(({ isServer, isMigrator }) => isServer || isMigrator)
          .flatMap(container => twice(container).map(name => `${name} is set twice in ${container.name}`)),
      ),
    ),
};

/** Names of which a later entry does not build upon the one before. */
function twice({ raw }: Container): string[] {
  const seen = new Set<string>();
  const again = list(raw.env).flatMap(entry => {
    const name = text(get(entry, 'name'));
    if (name === undefined) return [];
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew || text(get(entry, 'value'))?.includes(`$(${name})`) ? [] : [name];
  });
  return [...new Set(again)];
}
