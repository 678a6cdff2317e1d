import type { Check } from '../../../variables/check';
import { type Given, type Problem, referencesIn, Settings } from '../../../variables/settings';
import { merged } from '../../finding';
import type { Container } from '../../manifests/containers';
import { OPAQUE, type Value } from '../../manifests/environment';
import { fact } from '../../manifests/facts';
import { releaseOf } from '../../manifests/images';
import { get, list, type Manifest, text } from '../../manifests/manifest';
import type { Manifests } from '../../manifests/manifests';
import type { Finding } from '../../rule';

/** What some conditions find in the containers that run Open WebUI, told on the object that holds the variable. */
export function problemsIn(
  manifests: Manifests,
  checks: readonly Check[],
  counts: (problem: Problem) => boolean = () => true,
): Finding[] {
  return problemsOf(manifests, checks, ({ isServer, isMigrator }) => isServer || isMigrator, counts);
}

/** The same of servers alone, for what is complete only there: a migration needs no Redis and no bucket. */
export function problemsInServers(manifests: Manifests, checks: readonly Check[]): Finding[] {
  return problemsOf(
    manifests,
    checks,
    ({ isServer }) => isServer,
    () => true,
  );
}

function problemsOf(
  manifests: Manifests,
  checks: readonly Check[],
  isAsked: (container: Container) => boolean,
  counts: (problem: Problem) => boolean,
): Finding[] {
  return merged(
    manifests.workloads.flatMap(({ object, containers }) =>
      containers.filter(isAsked).flatMap(container => {
        const { settings, holders } = variablesOf(container, object);
        return checks
          .flatMap(check => check(settings))
          .filter(problem => holders.has(problem.name) && counts(problem))
          .map(({ name, found }) => ({ object: holders.get(name) ?? object, found }));
      }),
    ),
  );
}

/** The variables of a container, and the object to change for each. */
interface ContainerVariables {
  readonly settings: Settings;
  readonly holders: ReadonlyMap<string, Manifest>;
}

/** More than ten rules ask for the same. */
const known = new WeakMap<Container, ContainerVariables>();

function variablesOf(container: Container, object: Manifest): ContainerVariables {
  const variables = known.get(container) ?? {
    settings: settingsOf(container, fact(object, 'extra-variables')?.split(',')),
    holders: holdersOf(container, object),
  };
  known.set(container, variables);
  return variables;
}

/** The variables of a container as checks see them; what only an unseen source may set is left out of them. */
function settingsOf(container: Container, extraNames: string[] = []): Settings {
  const { env, image } = container;
  const given = env.names().flatMap(name => givenBy(name, env.get(name)));
  const mayHoldMore = ['DATABASE_TYPE', 'DATABASE_URL'].some(name => env.get(name).kind === 'unknown');
  return new Settings(given, releaseOf(image)?.text, [...extraNames, ...helpersOf(container)], !mayHoldMore);
}

function givenBy(name: string, value: Value): Given[] {
  switch (value.kind) {
    case 'known':
      return [{ name, value: value.text, secret: false }];
    case 'partly':
      return [{ name, value: value.text.replaceAll(OPAQUE, '$(UNSEEN)'), secret: false }];
    case 'unset':
      return [];
    default:
      return [{ name, secret: value.kind === 'opaque' }];
  }
}

/** Names that other variables and the command refer to: they need not be Open WebUI's. */
function helpersOf({ raw, text: script }: Container): string[] {
  const values = list(raw.env).map(entry => text(get(entry, 'value')) ?? '');
  const inScript = [...script.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => name);
  return [...values.flatMap(referencesIn), ...inScript];
}

/** The object to change for each variable that can be seen: the workload, or a ConfigMap. */
function holdersOf({ env, raw }: Container, workload: Manifest): ReadonlyMap<string, Manifest> {
  const own = list(raw.env).flatMap(entry => text(get(entry, 'name')) ?? []);
  return new Map([
    ...own.map(name => [name, workload] as const),
    ...env.own.map(({ name, object }) => [name, object] as const),
  ]);
}
