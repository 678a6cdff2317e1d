import type { Contribution } from '../connections/contribution';
import { secret, value } from '../k8s/environment';
import { DATA_DIR } from './data-dir';
import { sqlite } from './database/sqlite';
import type { Scaling } from './scaling/scaling';
import { type DataVolume, FileStorage } from './storage/file-storage';

/** One source of contributions, by the prop that messages name. */
export interface Source {
  readonly prop?: string;
  readonly contribution: Contribution;
}

/** What sessions, data and files are kept in: the connections that were given, and what is embedded in their place. */
export interface Data {
  readonly sources: Source[];

  /** The claim behind the data directory, as long as anything that must survive is there. */
  readonly volume?: DataVolume & { readonly path: string };
}

/** Lays out the data of an installation. */
export function dataOf(scaling: Scaling): Data {
  const {
    secretKey,
    database,
    vectorDatabase,
    redis,
    websocketRedis,
    storage = FileStorage.volume(),
  } = scaling._backing;
  const key: Contribution = {
    env: [
      secretKey
        ? secret('WEBUI_SECRET_KEY', secretKey)
        : // Not upstream's default, which lies outside of the data directory: each new pod would sign everybody out.
          value('WEBUI_SECRET_KEY_FILE', `${DATA_DIR}/.webui_secret_key`),
    ],
  };
  const tables = database?.postgresConnection._contribution ?? sqlite(scaling._backing.sqlite);
  const vectors = vectorDatabase?.vectorStore._contribution ?? CHROMA;
  refuseOtherTokens(tables, vectors);
  const contributions = [
    key,
    tables,
    vectors,
    redis?.redisConnection._with((websocketRedis ?? redis).redisConnection) ?? WITHOUT_REDIS,
    storage._contribution,
    scaling._replicated ? REPLICATED : {},
  ];
  return {
    sources: contributions.map(contribution => ({ prop: 'scaling', contribution })),
    volume: volumeOf(scaling, storage),
  };
}

/** Tokens are for the user and the host of the database alone (open-webui v0.11.4, internal/db.py, `enable_iam_token_auth`). */
function refuseOtherTokens(tables: Contribution, vectors: Contribution): void {
  if (vectors.tokensFor === undefined || vectors.tokensFor === tables.tokensFor) return;
  throw new Error(
    `webui.scaling vectorDatabase must be where the database is, or have a password: tokens of AWS are for ${tables.tokensFor ?? 'nobody'}, and not for ${vectors.tokensFor}`,
  );
}

/** The volume of uploaded files, or of what else must survive beside an object store. */
function volumeOf({ _backing, _isEmbedded }: Scaling, { _volume }: FileStorage): Data['volume'] {
  if (_volume) return { ..._volume, path: 'webui.scaling storage' };
  const { data = {} } = _backing;
  return _isEmbedded ? { options: data, accessMode: 'ReadWriteOnce', path: 'Scaling.single data' } : undefined;
}

const CHROMA: Contribution = { env: [value('VECTOR_DB', 'chroma')] };

/** Written all the same: an explicit entry beats what a Secret of `envFrom` might hold. */
const WITHOUT_REDIS: Contribution = { env: [value('REDIS_URL', ''), value('WEBSOCKET_MANAGER', '')] };

/** What upstream asks of several replicas (open-webui docs, troubleshooting/multi-replica). */
const REPLICATED: Contribution = {
  env: [
    value('THREAD_POOL_SIZE', 2000),
    // Pods that install packages at their start race each other, and lose them with the pod.
    value('ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS', false),
  ],
};
