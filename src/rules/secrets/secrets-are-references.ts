import { merged } from '../finding';
import type { Container } from '../manifests/containers';
import { type Literal, literalsIn, literalsInArguments } from '../manifests/literals';
import { isUnreadable, type Manifest } from '../manifests/manifest';
import type { Finding, Rule } from '../rule';

/** A manifest is read by many more people than a Secret. */
export const secretsAreReferences: Rule = {
  id: 'secrets-are-references',
  level: 'error',
  title: 'secrets come from Secrets',
  why: 'whoever reads the manifest, the repository or the pod can sign in, read the database, or spend the API key; and it stays in the history',
  fix: 'pass a SecretRef (`secretKey`, `password`, `secretEnv`, `Postgres.fromSecret`), or use `valueFrom.secretKeyRef`, and `$(NAME)` inside of a URL',
  source: 'https://docs.openwebui.com/enterprise/deployment/kubernetes-helm',
  check: manifests =>
    merged(
      manifests.workloads.flatMap(({ object, containers }) =>
        containers.filter(({ app }) => app !== undefined).flatMap(container => literalsOf(object, container)),
      ),
    ),
};

/** Literals of a container, told on the object that holds them: the workload, or a ConfigMap. */
function literalsOf(workload: Manifest, { app, command, env }: Container): Finding[] {
  const inVariables = env.own
    .filter(({ value }) => !isUnreadable(value))
    .flatMap(({ name, value, object }) => {
      // A reference to a literal gives the literal away as well.
      const text = (value.includes('$(') && env.known(name)) || value;
      return literalsIn(name, text).map(literal => ({ object, found: said(literal) }));
    });
  const inArguments = app === 'redis' ? literalsInArguments(command) : [];
  return [...inVariables, ...inArguments.map(literal => ({ object: workload, found: said(literal) }))];
}

function said({ what, length }: Literal): string {
  return `${what} is a literal of ${length} ${length === 1 ? 'character' : 'characters'}`;
}
