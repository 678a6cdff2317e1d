import { type Manifest, titleOf } from '../../rules/manifests/manifest';
import type { Manifests } from '../../rules/manifests/manifests';
import type { SecretReference } from '../../rules/manifests/secret-references';
import { demanded, Names, remark, word } from './shell';
import { sourceOf } from './sources';
import type { Wanted, WantedKey, WantedSecret } from './wanted';

/** Writes the shell script that makes the Secrets. */
export function scriptOf(wanted: Wanted, manifests: Manifests): string {
  const creatable = wanted.secrets.filter(isCreatable);
  const values = new Values(creatable);
  const blocks = creatable.map(secret => blockOf(secret, values, manifests));
  const body = [...values.preamble(), ...blocks.flatMap(block => ['', ...block])];
  const notes = wanted.secrets.flatMap(notesOf);
  return [
    '#!/bin/sh',
    '# The Secrets that manifests refer to. kubectl refuses to make what is there: no value is replaced, and the script can run again.',
    'set -u',
    ...(body.some(line => line.includes('$(openssl')) ? [NEEDS_OPENSSL] : []),
    ...body,
    ...(notes.length > 0 ? ['', '# Not known:', ...notes.map(note => remark(`#   ${note}`))] : []),
  ].join('\n');
}

/** Without it every value would be empty. */
const NEEDS_OPENSSL =
  "command -v openssl >/dev/null || { echo 'openssl is not here, which makes the values' >&2; exit 1; }";

/** At least one key is known, or the form says all of them. */
function isCreatable({ form, keys, references }: WantedSecret): boolean {
  return (
    keys.length > 0 || ((form === 'tls' || form === 'docker-registry') && references.some(({ optional }) => !optional))
  );
}

/** Values of keys; one that is made for several namespaces is made once, since its readers must agree. */
class Values {
  private readonly names = new Names();
  private readonly shared: ReadonlyMap<string, string>;

  constructor(secrets: WantedSecret[]) {
    const places = secrets.flatMap(secret => secret.keys.map(key => ({ secret, key })));
    const count = (name: string) => places.filter(({ secret, key }) => identity(secret, key) === name).length;
    this.shared = new Map(
      places.flatMap(({ secret, key }): [string, string][] => {
        const { command } = sourceOf(variablesOf(secret, key));
        return command && count(identity(secret, key)) > 1 ? [[this.names.of(secret.name, key.key), command]] : [];
      }),
    );
  }

  /** The values that several namespaces share. */
  public preamble(): string[] {
    const lines = [...this.shared].map(([name, command]) => `${name}="\${${name}:-$(${command})}"`);
    return lines.length > 0
      ? [
          '',
          '# Read in several namespaces, with the same value: set these to what is there, if one of them has it.',
          ...lines,
        ]
      : [];
  }

  public of(secret: WantedSecret, key: WantedKey): string {
    const name = this.names.of(secret.name, key.key);
    if (this.shared.has(name)) return `"\${${name}}"`;
    const { command, what = '' } = sourceOf(variablesOf(secret, key));
    return command ? `"$(${command})"` : demanded(name, key.isFile ? 'the path of a file' : what);
  }

  /** What the user has, for something that is no key. */
  public ask({ name }: WantedSecret, suffix: string, what: string): string {
    return demanded(this.names.of(name, suffix), what);
  }
}

function identity({ name }: WantedSecret, { key }: WantedKey): string {
  return `${name} ${key}`;
}

/** The password of a role of Postgres is chosen here; the name of the role is not. */
function variablesOf({ form }: WantedSecret, { key, variables }: WantedKey): string[] {
  return form === 'basic-auth' ? [key === 'password' ? 'POSTGRES_PASSWORD' : 'USERNAME'] : variables;
}

function blockOf(secret: WantedSecret, values: Values, manifests: Manifests): string[] {
  const { name, namespace } = secret;
  const kubectl = ['kubectl', ...(namespace === '' ? [] : ['-n', word(namespace)])].join(' ');
  const restarts = [...new Set(secret.readers.flatMap(restartOf))];
  return [
    ...secret.keys.flatMap(key => {
      const { rotation } = sourceOf(variablesOf(secret, key));
      return rotation ? [remark(`# ${key.key}: ${rotation}.`)] : [];
    }),
    ...(restarts.length > 0 ? [remark(`# After a change: ${kubectl} rollout restart ${restarts.join(' ')}`)] : []),
    [`${kubectl} create secret ${kindOf(secret)} ${word(name)}`, ...argumentsOf(secret, values, manifests)].join(
      ' \\\n  ',
    ),
  ];
}

function kindOf({ form }: WantedSecret): string {
  return form === 'tls' || form === 'docker-registry' ? form : 'generic';
}

function argumentsOf(secret: WantedSecret, values: Values, manifests: Manifests): string[] {
  const ask = (suffix: string, what: string) => values.ask(secret, suffix, what);
  switch (secret.form) {
    case 'tls':
      return [
        `--cert=${ask('crt', 'the path of the certificate with its chain')}`,
        `--key=${ask('key', 'the path of its key')}`,
      ];
    case 'docker-registry': {
      const registry = registryOf(secret.readers, manifests);
      return [
        `--docker-server=${registry ? word(registry) : ask('server', 'the host of the registry')}`,
        `--docker-username=${ask('username', 'the name of a user')}`,
        `--docker-password=${ask('password', 'a token of the registry')}`,
      ];
    }
    default:
      return [
        ...(secret.form === 'basic-auth' ? ['--type=kubernetes.io/basic-auth'] : []),
        ...secret.keys.map(
          key => `--from-${key.isFile ? 'file' : 'literal'}=${word(key.key)}=${values.of(secret, key)}`,
        ),
      ];
  }
}

/** The registry of all images of those that pull with a Secret, if it is one. */
function registryOf(readers: Manifest[], manifests: Manifests): string | undefined {
  const containers = manifests.workloads
    .filter(({ object }) => readers.includes(object))
    .flatMap(each => each.containers);
  const hosts = containers.map(({ raw }) => /^([^/]+\.[^/]+|localhost(?::\d+)?)\//.exec(String(raw.image))?.[1]);
  return new Set(hosts).size === 1 ? hosts[0] : undefined;
}

const RESTARTED = ['Deployment', 'StatefulSet', 'DaemonSet'];

/** What reads variables reads them once. */
function restartOf({ kind, metadata: { name } }: Manifest): string[] {
  return RESTARTED.includes(kind) ? [`${kind.toLowerCase()}/${word(name)}`] : [];
}

/** What the script does not say of a Secret. */
function notesOf({ namespace, name, references, form }: WantedSecret): string[] {
  const place = namespace === '' ? name : `${namespace}/${name}`;
  const told = references.flatMap((reference: SecretReference) => {
    const reader = `${titleOf(reference.reader)} (${reference.as})`;
    if (reference.optional) return [`${place}: ${reference.key ?? 'any key'}, optional, read by ${reader}`];
    return reference.key === undefined && !reference.form ? [`${place}: all keys, read by ${reader}`] : [];
  });
  const others = form === 'tls' || form === 'docker-registry' ? references.filter(({ key }) => key !== undefined) : [];
  return [
    ...new Set([...told, ...others.map(({ key }) => `${place}: ${key}, beside what a Secret of type ${form} holds`)]),
  ];
}
