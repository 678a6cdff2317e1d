import { finding } from '../finding';
import { serviceAt } from '../manifests/exposures/hosts';
import { namespaceOf, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { workloadsOf } from '../manifests/services';
import type { Workload } from '../manifests/workloads';
import type { Finding, Rule } from '../rule';

/** What makes a Secret of its own name. */
const SECRET_KINDS = ['Secret', 'SealedSecret', 'ExternalSecret'];

/** A Secret is read in the namespace of the pod only. */
export const secretsExistInEachNamespace: Rule = {
  id: 'secrets-exist-in-each-namespace',
  level: 'warning',
  title: 'a Secret that parts in two namespaces share exists in both',
  why: 'the pods of the namespace without it wait in CreateContainerConfigError, and with two different values the parts refuse each other',
  fix: 'create the Secret with the same value in both namespaces, or put the charts of the parts into one `namespace`',
  source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
  check: manifests => {
    const parts = new Map(manifests.workloads.filter(isPart).map((workload, order) => [workload, order]));
    const pairs = [...parts.keys()].flatMap(part =>
      [...reachedFrom(part, manifests)].filter(other => parts.has(other)).map(other => inOrder(part, other, parts)),
    );
    const told = new Set<string>();
    return pairs.flatMap(([first, other]) =>
      sharedReferences(first, other)
        .filter(reference => !existsInBoth(reference, first, other, manifests))
        .flatMap(reference => {
          const once = [reference.secret, reference.key, first.namespace, other.namespace].join(' ');
          if (told.has(once)) return [];
          told.add(once);
          return findingOn(other, first, reference);
        }),
    );
  },
};

/** A key of a Secret that a variable is read from. */
interface Reference {
  readonly secret: string;
  readonly key: string;
}

function isPart({ containers, namespace }: Workload): boolean {
  return namespace !== '' && containers.some(({ app }) => app !== undefined);
}

/** The workloads of other namespaces behind the Services that a workload's variables name. */
function reachedFrom({ containers, namespace }: Workload, manifests: Manifests): Set<Workload> {
  const hosts = containers
    .flatMap(({ env }) => env.names().map(name => env.get(name)))
    .flatMap(value => (value.kind === 'known' || value.kind === 'partly' ? hostsIn(value.text) : []));
  const services = [...new Set(hosts)]
    .map(host => serviceAt(host, namespace))
    .map(name => name && name.namespace !== namespace && manifests.find('Service', name.name, name.namespace));
  const reached = services.flatMap(service => (service ? workloadsOf(service, manifests) : []));
  return new Set(reached.filter(other => other.namespace !== namespace));
}

function inOrder(a: Workload, b: Workload, order: Map<Workload, number>): [Workload, Workload] {
  return order.get(a)! < order.get(b)! ? [a, b] : [b, a];
}

function sharedReferences(a: Workload, b: Workload): Reference[] {
  const others = referencesOf(b);
  return [...referencesOf(a).entries()].filter(([text]) => others.has(text)).map(([, reference]) => reference);
}

/** The keys of Secrets that some variable must have. */
function referencesOf({ containers }: Workload): Map<string, Reference> {
  const values = containers.flatMap(({ env }) => env.names().map(name => env.get(name)));
  return new Map(
    values.flatMap((value): [string, Reference][] => {
      if (value.kind !== 'opaque' || value.optional || value.identity === undefined) return [];
      const [, text, secret, key] = /^[^/]*\/(([^#]*)#(.*))$/s.exec(value.identity) ?? [];
      return text === undefined ? [] : [[text, { secret, key }]];
    }),
  );
}

function existsInBoth({ secret }: Reference, a: Workload, b: Workload, manifests: Manifests): boolean {
  return [a, b].every(({ namespace }) => exists(secret, namespace, manifests));
}

function findingOn({ object, namespace }: Workload, first: Workload, { secret, key }: Reference): Finding[] {
  const found = `the key ${key} of Secret/${secret} is read in ${namespace}, and by ${titleOf(first.object)} in ${first.namespace}`;
  return finding(object, [found]);
}

/** The hosts of all URLs in a text. */
function hostsIn(text: string): string[] {
  return [...text.matchAll(/:\/\/(?:[^/@\s;,]*@)?([^/:@\s;,?#]+)/g)].map(([, host]) => host);
}

function exists(secret: string, namespace: string, manifests: Manifests): boolean {
  return SECRET_KINDS.some(kind => {
    const found = manifests.find(kind, secret, namespace);
    return found !== undefined && namespaceOf(found) === namespace;
  });
}
