import { posix } from 'node:path';
import type { Environment } from './environment';
import { get, list, record, text } from './manifest';
import { type Storage, storageAt } from './volumes';
import type { Container, Workload } from './workloads';

/** A container that serves Ollama. */
export interface OllamaServer {
  readonly workload: Workload;
  readonly container: Container;
}

/** The servers of Ollama; a container of the same image with another command is a client. */
export function ollamasOf(workload: Workload): OllamaServer[] {
  return workload.containers.filter(isServer).map(container => ({ workload, container }));
}

function isServer({ app, init, command }: Container): boolean {
  return app === 'ollama' && !init && (command === '' || /(^|\s)serve(\s|$)/.test(command));
}

/** Whether a container pulls models from a registry. */
export function pullsModels({ containers }: Workload): boolean {
  return containers.some(({ app, text }) => app === 'ollama' && /\bpull\b/.test(text));
}

/** Where a server keeps its models, as far as its variables can be seen. */
export interface ModelStore extends Storage {
  readonly path: string;
  readonly isReadOnly: boolean;
}

/** The storage of a server's models. */
export function modelStoreOf({ workload, container }: OllamaServer): ModelStore | undefined {
  const path = modelsPath(container.env);
  if (path === undefined) return undefined;
  const storage = storageAt(workload, container, path);
  const mount = list(container.raw.volumeMounts).find(each => get(each, 'mountPath') === storage.mountPath);
  const volume = record(list(workload.podSpec.volumes).find(each => get(each, 'name') === get(mount, 'name')));
  const isReadOnly =
    get(mount, 'readOnly') === true ||
    get(volume.persistentVolumeClaim, 'readOnly') === true ||
    get(volume.nfs, 'readOnly') === true ||
    volume.image !== undefined;
  return { ...storage, path, isReadOnly: storage.mountPath !== undefined && isReadOnly };
}

/** The home of a server; the image itself runs as root. */
export function homeOf(env: Environment): string | undefined {
  return env.get('HOME').kind === 'unset' ? '/root' : env.known('HOME');
}

function modelsPath(env: Environment): string | undefined {
  const given = env.get('OLLAMA_MODELS');
  if (given.kind === 'known' && given.text !== '') return given.text;
  const home = homeOf(env);
  return given.kind === 'known' || given.kind === 'unset' ? home && posix.join(home, '.ollama/models') : undefined;
}

const FALSE = ['0', 'f', 'F', 'FALSE', 'false', 'False'];
const TRUE = ['1', 't', 'T', 'TRUE', 'true', 'True'];

/** Whether Ollama can parse a boolean; what it cannot is true to it. */
export function parsesAsBoolean(written: string): boolean {
  return [...TRUE, ...FALSE].includes(trimmed(written));
}

/** A boolean as Ollama reads it; undefined where it cannot be seen. */
export function isOn(env: Environment, name: string): boolean | undefined {
  const value = env.get(name);
  if (value.kind === 'unset') return false;
  if (value.kind !== 'known') return undefined;
  return trimmed(value.text) !== '' && !FALSE.includes(trimmed(value.text));
}

/** A value as Ollama reads it: without white space and quotes around it. */
export function trimmed(written: string): string {
  return written.trim().replace(/^["']+|["']+$/g, '');
}

/** A whole number that a variable holds, if it is known. */
export function numberOf(env: Environment, name: string): number | undefined {
  const written = env.known(name);
  return written !== undefined && /^-?\d+$/.test(trimmed(written)) ? Number(trimmed(written)) : undefined;
}

/** The user id of a container, its own before its pod's. */
export function userOf(workload: Workload, container: Container): number | undefined {
  const user = text(
    get(container.raw, 'securityContext', 'runAsUser') ?? get(workload.podSpec.securityContext, 'runAsUser'),
  );
  return user === undefined ? undefined : Number(user);
}

/** Whether a container runs as another user than root, known for sure. */
export function isNonRoot(workload: Workload, container: Container): boolean {
  const user = userOf(workload, container);
  if (user !== undefined) return user > 0;
  const [own, pods] = [container.raw.securityContext, workload.podSpec.securityContext];
  return (get(own, 'runAsNonRoot') ?? get(pods, 'runAsNonRoot')) === true;
}
