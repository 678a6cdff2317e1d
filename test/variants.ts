import type { Chart } from 'cdk8s';
import {
  Chroma,
  Configuration,
  GpuOverlay,
  Ollama,
  type PartProps,
  Pipelines,
  Playwright,
  Qdrant,
  Redis,
  Scaling,
  Searxng,
  SecretRef,
  Tika,
  WebUI,
} from 'cdk8s-open-webui';
import { RELEASES, type Release } from './schema/strict-schema';
import { access, accessAlone } from './sweep/access';
import {
  BY_CONTAINER,
  backingAlone,
  data,
  database,
  redis,
  replicas,
  sharedStorage,
  sqlite,
  storage,
  websocketRedis,
} from './sweep/backing';
import { databaseBackups, volumeBackups } from './sweep/backups';
import { besideParts } from './sweep/beside-parts';
import {
  contentExtraction,
  contentExtractionAlone,
  documents,
  documentsAlone,
  embeddings,
  embeddingsAlone,
} from './sweep/documents';
import { exposuresAlone, pinned, unpinned } from './sweep/exposures';
import { type Choice, type Families, make, namesOf, optional, type Variants } from './sweep/family';
import { features, featuresAlone } from './sweep/features';
import { lobus } from './sweep/lobu';
import { audit, logs, telemetry } from './sweep/observation';
import { NEWER, ollamas } from './sweep/ollamas';
import { budgeted, hardened, partProps, partPropsAlone, WITH_ENV_FROM } from './sweep/part-props';
import { restricted } from './sweep/policies';
import { postgresClusters } from './sweep/postgres-clusters';
import { signIn, signInAlone, TRUSTING } from './sweep/sign-in';
import { KEYLESS, modelDefaults, modelRequests, models, modelsAlone } from './sweep/surroundings';
import { vectorDatabase, vectorDatabasesAlone } from './sweep/vector-databases';

/** Who has the last word on what is stored. */
const configuration: Variants<Configuration> = {
  'of the program': () => Configuration.owned(),
  'of the environment alone': () => Configuration.declarative(),
  'of administrators': () => Configuration.seeded(),
};

const extraVariables: Variants<string[]> = {
  none: () => [],
  "a tool's": () => ['MY_TOOL_URL', 'TIKA_URL'],
};

/** Variables that only an Open WebUI has. */
const variables: Variants<PartProps> = {
  'variables of Open WebUI': () => ({
    env: { WEBUI_NAME: 'Chat', SHOW_ADMIN_DETAILS: 'false' },
    secretEnv: { TAVILY_API_KEY: SecretRef.of('search', 'key') },
  }),
};

const secretKey: Variants<SecretRef> = { 'from a Secret': () => SecretRef.of('open-webui', 'webui-secret-key') };

/** What the pairwise sweep leaves out, since it is in there as a part of something else. */
const alone: Families = {
  models: modelsAlone,
  vectorDatabase: vectorDatabasesAlone,
  ...backingAlone,
  exposures: exposuresAlone,
  props: partPropsAlone,
  contentExtraction: contentExtractionAlone,
  embeddings: embeddingsAlone,
  documents: documentsAlone,
  signIn: signInAlone,
  access: accessAlone,
  features: featuresAlone,
};

const vectorDatabases = { ...vectorDatabase, ...vectorDatabasesAlone };

const gpu: Variants<GpuOverlay> = { 'a GPU of its own': () => GpuOverlay.nvidia() };

const webui = {
  models: { ...models, ...modelsAlone },
  modelDefaults: optional(modelDefaults),
  modelRequests: optional(modelRequests),
  contentExtraction: optional({ ...contentExtraction, ...contentExtractionAlone }),
  embeddings: optional({ ...embeddings, ...embeddingsAlone }),
  documents: optional({ ...documents, ...documentsAlone }),
  offline: { 'left out': () => undefined, yes: () => true } as Variants<boolean | undefined>,
  signIn: { ...signIn, ...signInAlone },
  access: optional({ ...access, ...accessAlone }),
  exposures: { ...pinned, ...unpinned, ...exposuresAlone },
  configuration,
  extraVariables,
  props: { ...partProps, ...partPropsAlone, ...hardened, ...variables },
  gpu: optional(gpu),
  telemetry: optional(telemetry),
  logs: optional(logs),
  audit: optional(audit),
  features: { ...features, ...featuresAlone },
};

const singleFamilies = {
  ...webui,
  secretKey: optional(secretKey),
  database: optional(database),
  vectorDatabase: optional(vectorDatabases),
  sqlite: optional(sqlite),
  redis: optional(redis),
  websocketRedis: optional(websocketRedis),
  storage: optional(storage),
  data: optional(data),
};

const replicatedFamilies = {
  ...webui,
  replicas,
  database,
  vectorDatabase: vectorDatabases,
  redis,
  websocketRedis: optional(websocketRedis),
  storage: sharedStorage,
};

function single(chart: Chart, choice: Choice): void {
  const {
    secretKey,
    database,
    sqlite,
    vectorDatabase,
    redis,
    websocketRedis,
    storage,
    data,
    props,
    features,
    ...rest
  } = make(chart, singleFamilies, legal(choice));
  const hasData = storage && !storage._volume && !(secretKey && database && vectorDatabase);
  const scaling = Scaling.single({
    ...{ secretKey, database, vectorDatabase, redis, storage },
    // What would be of something that is not there is refused.
    sqlite: database ? undefined : sqlite,
    websocketRedis: redis && websocketRedis,
    data: hasData ? data : undefined,
  });
  new WebUI(chart, 'webui', { ...props, ...features, ...rest, scaling });
}

/** A shared volume is refused below what is embedded. */
function legal(choice: Choice): Choice {
  if (!choice.storage?.startsWith('a shared volume')) return choice;
  const [[postgres], [vectors]] = [Object.keys(database), Object.keys(vectorDatabases)];
  const isEmbedded = (name?: string) => name === undefined || !(name in database || name in vectorDatabases);
  return {
    ...choice,
    database: isEmbedded(choice.database) ? postgres : choice.database,
    vectorDatabase: isEmbedded(choice.vectorDatabase) ? vectors : choice.vectorDatabase,
  };
}

function replicated(chart: Chart, choice: Choice): void {
  const { replicas, props, features, database, vectorDatabase, redis, websocketRedis, storage, ...rest } = make(
    chart,
    replicatedFamilies,
    choice,
  );
  const key = SecretRef.of('open-webui', 'webui-secret-key');
  const scaling = Scaling.replicated({
    ...{ replicas, secretKey: key, database, vectorDatabase, redis, websocketRedis, storage },
  });
  new WebUI(chart, 'webui', { ...props, ...features, ...rest, scaling });
}

const parts: { readonly [part: string]: (chart: Chart, props: PartProps) => void } = {
  Ollama: (chart, props) => {
    // A limit of CPU is refused without the threads that fit it.
    const threads = props.resources?.limits?.cpu === undefined ? undefined : 4;
    new Ollama(chart, 'ollama', { models: ['llama3.2:3b'], threads, ...props });
  },
  Redis: (chart, props) => new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password'), ...props }),
  Searxng: (chart, props) => new Searxng(chart, 'searxng', { secretKey: SecretRef.of('searxng', 'key'), ...props }),
  Playwright: (chart, props) => {
    // The server's version is known by the image's.
    const { version = 'v1.60.0-noble', ...others } = props;
    new Playwright(chart, 'playwright', { version, ...others });
  },
  Tika: (chart, props) => new Tika(chart, 'tika', props),
  Qdrant: (chart, props) => new Qdrant(chart, 'qdrant', { apiKey: SecretRef.of('qdrant', 'key'), ...props }),
  Chroma: (chart, props) => new Chroma(chart, 'chroma', props),
  Pipelines: (chart, props) => {
    const { image = 'ghcr.io/open-webui/pipelines:git-0123456', ...others } = props;
    new Pipelines(chart, 'pipelines', { image, apiKey: SecretRef.of('pipelines', 'key'), ...others });
  },
};

/** A kind of program, all of whose variants can be chosen freely. */
export interface Program {
  readonly name: string;
  readonly families: Families;
  readonly define: (chart: Chart, choice: Choice) => void;
}

/** The two shapes of a WebUI, and those of a Lobu. */
export const installations: Program[] = [
  { name: 'a WebUI of one replica', families: singleFamilies, define: single },
  { name: 'a WebUI of several replicas', families: replicatedFamilies, define: replicated },
  ...lobus,
];

/** Each part, by what all parts take. */
export const programs: Program[] = [
  ...installations,
  {
    name: 'an Ollama by what only Ollama takes',
    families: { own: ollamas },
    define: (chart, choice) => void new Ollama(chart, 'ollama', make(chart, { own: ollamas }, choice).own),
  },
  ...besideParts,
  {
    name: 'a WebUI with network policies',
    families: { restricted },
    define: (chart, choice) => void new WebUI(chart, 'webui', make(chart, { restricted }, choice).restricted),
  },
  {
    name: 'a WebUI on a PostgresCluster',
    families: { own: postgresClusters },
    define: (chart, choice) => {
      const { own: database } = make(chart, { own: postgresClusters }, choice);
      new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ database }) });
    },
  },
  ...Object.entries({ DatabaseBackup: databaseBackups, VolumeBackup: volumeBackups }).map(([part, own]) => ({
    name: `a ${part} by what only it takes`,
    families: { own },
    define: (chart: Chart, choice: Choice) => void own[choice.own](chart),
  })),
  ...Object.entries(parts).map(([part, define]) => {
    const families = {
      props: { ...partProps, ...partPropsAlone, ...budgeted, ...(part === 'Pipelines' ? {} : hardened) },
    };
    return {
      name: part,
      families,
      define: (chart: Chart, choice: Choice) => define(chart, make(chart, families, choice).props),
    };
  }),
];

/** What a prop needs beside it to say anything. */
export const besides: { readonly [prop: string]: Choice } = {
  configuration: { models: 'an Ollama by its URL' },
  websocketRedis: { redis: 'by its URL' },
  data: { storage: 'a bucket' },
};
/** The oldest releases that know all of a choice: the floor, but for what says so. */
export function releasesFor({ own = '', replicas }: Choice): Release[] {
  return NEWER.includes(own) || replicas === BY_CONTAINER ? RELEASES.slice(1) : RELEASES;
}

/** The names that the pairwise sweep combines. */
export function sweptNames({ families }: Program): { [prop: string]: string[] } {
  return Object.fromEntries(
    Object.entries(namesOf(families)).map(([prop, names]) => [
      prop,
      names.filter(name => !(name in (alone[prop] ?? {}))),
    ]),
  );
}

/** The rules that a choice must break. */
export function mustBreak(
  { families }: Program,
  { models, exposures = '', props = '', replicas, signIn }: Choice,
): string[] {
  // A server without a key may be spoken to by means that a ConfigMap says, which is not here to be seen.
  const isKeyless = models === KEYLESS && !WITH_ENV_FROM.includes(props);
  const isUnpinned = 'replicas' in families && replicas !== 'exactly 1' && exposures in unpinned;
  return [
    ...(isKeyless ? ['model-endpoints-have-keys'] : []),
    ...(isUnpinned ? ['replicas-need-sticky-sessions'] : []),
    ...(signIn === TRUSTING ? ['trusted-headers-come-from-the-proxy'] : []),
  ];
}
