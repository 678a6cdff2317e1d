import { Environment } from './environment';
import { type App, appOfImage, type Image, parseImage } from './images';
import { get, list, type Manifest, record, text } from './manifest';
import { once } from './once';
import { askedWorkers } from './workers';

/** A container of a pod template, init containers and native sidecars included. */
export interface Container {
  readonly name: string;
  readonly raw: Record<string, unknown>;
  /** Runs to its end before the others start; a native sidecar does not. */
  readonly init: boolean;
  readonly image?: Image;
  readonly app?: App;
  /** Command and arguments, joined by blanks. */
  readonly command: string;
  /** The command, and the mounted ConfigMap keys whose file name it mentions. */
  readonly text: string;
  readonly env: Environment;
  /** Serves Open WebUI. */
  readonly isServer: boolean;
  /** Creates or upgrades Open WebUI's schema. */
  readonly isMigrator: boolean;
  /** Migrates under an advisory lock of Postgres. */
  readonly isLockedMigrator: boolean;
  /** The uvicorn workers in force; undefined when nothing that can be seen says a number. */
  readonly workers: number | undefined;
}

/** The pod template that containers belong to. */
export interface Pod {
  readonly object: Manifest;
  /** The workload's kind. */
  readonly kind: string;
  readonly namespace: string;
  readonly spec: Record<string, unknown>;
  readonly labels: Record<string, string>;
  readonly annotations: Record<string, unknown>;
}

/** What a pod's containers need to know of the other manifests. */
export interface Surroundings {
  find(kind: string, name: string, namespace: string): Manifest | undefined;
  /** The image references of all servers. */
  readonly serverImages: ReadonlySet<string>;
}

type Seen = Pick<Container, 'name' | 'raw' | 'init' | 'image' | 'command' | 'text' | 'env'>;

/** The containers of a pod, init containers first, each with the app it runs and its role. */
export function containersOf(pod: Pod, surroundings: Surroundings): Container[] {
  const seen = [
    ...list(pod.spec.initContainers).map(raw => see(record(raw), get(raw, 'restartPolicy') !== 'Always')),
    ...list(pod.spec.containers).map(raw => see(record(raw), false)),
  ];
  const apps = appsOf(seen, pod);
  const servers = serversOf(
    seen.filter((_, index) => apps[index] === 'open-webui'),
    pod,
  );
  return seen.map((container, index) => {
    const app = apps[index];
    const isServer = servers.has(container);
    const isMigrator = once(() => migrates(container, app, pod, surroundings.serverImages));
    return {
      ...container,
      app,
      isServer,
      get isMigrator() {
        return isMigrator();
      },
      get isLockedMigrator() {
        return isMigrator() && /pg_(?:try_)?advisory/.test(container.text);
      },
      get workers() {
        return askedWorkers(container.command, container.env)[0]?.workers;
      },
    };
  });

  function find(kind: string, name: string, namespace: string): Manifest | undefined {
    return surroundings.find(kind, name, namespace);
  }

  function see(raw: Record<string, unknown>, init: boolean): Seen {
    const command = [...list(raw.command), ...list(raw.args)].flatMap(part => text(part) ?? []).join(' ');
    const { object, namespace, annotations: podAnnotations } = pod;
    const env = new Environment({
      container: raw,
      command,
      object,
      namespace,
      podAnnotations,
      find,
    });
    const scripts = mountedTexts(raw, pod, find).filter(({ file }) => command.includes(file));
    return {
      name: text(raw.name) ?? '',
      raw,
      init,
      image: parseImage(raw.image),
      command,
      text: [command, ...scripts.map(({ content }) => content)].join('\n'),
      env,
    };
  }
}

/** The ConfigMap keys that a container can read as files. */
function mountedTexts(
  raw: Record<string, unknown>,
  pod: Pod,
  find: Surroundings['find'],
): { file: string; content: string }[] {
  return list(raw.volumeMounts).flatMap(mount => {
    const volume = list(pod.spec.volumes).find(candidate => get(candidate, 'name') === get(mount, 'name'));
    const sources = [
      get(volume, 'configMap'),
      ...list(get(volume, 'projected', 'sources')).map(s => get(s, 'configMap')),
    ];
    const subPath = text(get(mount, 'subPath'));
    return sources.flatMap(source => {
      const configMap = find('ConfigMap', text(get(source, 'name')) ?? '', pod.namespace);
      const paths = new Map(list(get(source, 'items')).map(item => [get(item, 'key'), text(get(item, 'path'))]));
      return Object.entries(record(configMap?.data)).flatMap(([key, value]) => {
        const content = text(value);
        const path = paths.size > 0 ? paths.get(key) : key;
        if (content === undefined || !path || (subPath !== undefined && subPath !== path)) return [];
        return [{ file: basename(subPath === undefined ? path : (text(get(mount, 'mountPath')) ?? '')), content }];
      });
    });
  });
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

const isJob = ({ kind }: Pod) => kind === 'Job' || kind === 'CronJob';

/** The app of each container: by its image, its command, its variables and mounts, or the label of its pod. */
function appsOf(containers: Seen[], pod: Pod): (App | undefined)[] {
  const official = containers.some(({ init, image }) => !init && appOfImage(image) === 'open-webui');
  const apps = containers.map(
    container =>
      appOfImage(container.image) ??
      appOfCommand(container.command) ??
      (setsAny(container.env, PIPELINES_VARIABLES) ? 'pipelines' : undefined) ??
      (setsAny(container.env, LOBU_VARIABLES) ? 'lobu' : undefined) ??
      (isRenamedWebUI(container, official || isJob(pod)) ? 'open-webui' : undefined),
  );
  // A backup Job carries the labels of what it backs up.
  const label = isJob(pod) ? undefined : labelledApp(pod);
  const runs = (app: App | undefined) => containers.some(({ init }, index) => !init && apps[index] === app);
  if (label === undefined || runs(label)) return apps;
  const candidates = containers.filter(({ init }, index) => !init && apps[index] === undefined);
  const main = candidates.find(({ name }) => name === label) ?? candidates[0];
  return containers.map((container, index) => {
    const isMain = main !== undefined && (container === main || sameImage(container, main));
    return apps[index] ?? (isMain ? label : undefined);
  });
}

function sameImage(a: Seen, b: Seen): boolean {
  return a.image !== undefined && a.image.text === b.image?.text;
}

const APPS: readonly App[] = ['open-webui', 'ollama', 'redis', 'tika', 'pipelines', 'qdrant', 'chroma', 'lobu'];

function labelledApp({ labels, object }: Pod): App | undefined {
  const label = 'app.kubernetes.io/name';
  return (
    APPS.find(app => app === get(labels, label)) ?? APPS.find(app => app === get(object, 'metadata', 'labels', label))
  );
}

function appOfCommand(command: string): App | undefined {
  if (/\bollama serve\b/.test(command)) return 'ollama';
  return /\b(?:redis|valkey)-server\b/.test(command) ? 'redis' : undefined;
}

const PIPELINES_VARIABLES = ['PIPELINES_API_KEY', 'PIPELINES_DIR', 'PIPELINES_REQUIREMENTS_PATH'];
const LOBU_VARIABLES = ['LOBU_ARTIFACTS_DIR', 'LOBU_DISABLE_EMBEDDED_WORKER', 'LOBU_MAX_RESERVED_LOCKS'];
const WEBUI_VARIABLES = ['WEBUI_SECRET_KEY', 'WEBUI_SECRET_KEY_FILE', 'WEBSOCKET_MANAGER', 'ENABLE_DB_MIGRATIONS'];

function setsAny(env: Environment, names: string[]): boolean {
  return names.some(name => env.setsItself(name));
}

/** A build of Open WebUI under another name; what a backup or a helper shares with it counts only where neither can be. */
function isRenamedWebUI({ raw, text: script, env }: Seen, onlyByText: boolean): boolean {
  if (script.includes('open_webui.main') || script.includes('open_webui/')) return true;
  if (onlyByText) return false;
  const mountsData = list(raw.volumeMounts).some(mount =>
    /^\/app\/backend\/data(?:\/|$)/.test(text(get(mount, 'mountPath')) ?? ''),
  );
  return mountsData || setsAny(env, WEBUI_VARIABLES);
}

const STARTS_SERVER = /start\.sh|open_webui\.main:app|open-webui\s+serve|uvicorn|gunicorn|hypercorn/;

/** Which of a pod's Open WebUI containers serve. */
function serversOf(containers: Seen[], pod: Pod): ReadonlySet<Seen> {
  const running = containers.filter(({ init }) => !init);
  const certain = running.filter(({ command }) => command === '' || STARTS_SERVER.test(command));
  if (certain.length > 0 || isJob(pod)) return new Set(certain);
  return new Set(running.filter(container => !upgradesSchema(container.text)));
}

/** Whether a container creates or upgrades the schema, beside serving or instead. */
function migrates(container: Seen, app: App | undefined, pod: Pod, serverImages: ReadonlySet<string>): boolean {
  const prepares = container.init || isJob(pod);
  const isWebUI = app === 'open-webui' || (prepares && serverImages.has(container.image?.text ?? ''));
  if (isWebUI && upgradesSchema(container.text)) return true;
  // Importing these modules migrates, unless the variable forbids it.
  const imports = /open_webui\.(?:config|main)/.test(container.text);
  return prepares && imports && container.env.isTrue('ENABLE_DB_MIGRATIONS') !== false;
}

function upgradesSchema(script: string): boolean {
  if (/command\.upgrade\s*\(|run_migrations/.test(script)) return true;
  const alembic = script.indexOf('alembic');
  return alembic >= 0 && /\bupgrade\b/.test(script.slice(alembic));
}
