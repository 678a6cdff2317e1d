import type { Manifest } from '../../rules/manifests/manifest';
import type { Manifests } from '../../rules/manifests/manifests';
import { append } from '../../rules/manifests/places';
import { madeSecrets } from '../../rules/manifests/secret-makers';
import { type SecretForm, type SecretReference, secretReferences } from '../../rules/manifests/secret-references';

/** A key of a Secret, and what it becomes where it is read. */
export interface WantedKey {
  readonly key: string;
  readonly variables: string[];
  readonly isFile: boolean;
}

/** A Secret that nothing in the input makes. */
export interface WantedSecret {
  readonly namespace: string;
  readonly name: string;
  readonly form?: SecretForm;
  /** Those that some reader needs, sorted. */
  readonly keys: WantedKey[];
  readonly references: SecretReference[];
  readonly readers: Manifest[];
}

/** What the input refers to. */
export interface Wanted {
  /** By namespace and name. */
  readonly secrets: WantedSecret[];

  /** References to what Kubernetes would refuse as a name or a key. */
  readonly broken: SecretReference[];
}

const NAME = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const NAMESPACE = /^([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)?$/;
const KEY = /^(?!\.{1,2}$|\.\.)[-._a-zA-Z0-9]{1,253}$/;

/** Every Secret that manifests refer to and that nothing among them makes. */
export function wantedSecrets(manifests: Manifests): Wanted {
  const isMade = madeSecrets(manifests);
  const references = secretReferences(manifests);
  const isBroken = ({ name, namespace, key }: SecretReference) =>
    !NAME.test(name) || !NAMESPACE.test(namespace) || (key !== undefined && !KEY.test(key));
  const wanted = references.filter(reference => !isBroken(reference) && !isMade(reference.name, reference.namespace));
  return {
    secrets: sorted(wanted, ({ namespace, name }) => `${namespace}/${name}`).map(secretOf),
    broken: references.filter(isBroken),
  };
}

function secretOf(references: SecretReference[]): WantedSecret {
  const [{ namespace, name }] = references;
  const read = references.filter(({ key, optional }) => key !== undefined && !optional);
  return {
    namespace,
    name,
    form: references.find(({ form }) => form)?.form,
    keys: sorted(read, ({ key = '' }) => key).map(readings => ({
      key: readings[0].key!,
      variables: [...new Set(readings.filter(({ via }) => via === 'variable').map(({ as }) => as))],
      isFile: readings.every(({ via }) => via === 'file'),
    })),
    references,
    readers: [...new Set(references.map(({ reader }) => reader))],
  };
}

/** Groups of items with the same text, sorted by it. */
function sorted<T>(items: T[], textOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) append(groups, textOf(item), item);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
