import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { vectorDatabaseOf } from '../manifests/vector-databases';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Longest vectors that pgvector can index, without and with half precision. */
const LONGEST = { full: 2000, half: 4000 };

/** pgvector indexes vectors up to a length. */
export const pgvectorLengthIsIndexable: Rule = {
  id: 'pgvector-length-is-indexable',
  level: 'error',
  title: 'vectors are no longer than what pgvector can index',
  why: 'Open WebUI ends at its start beyond 2000 without half precision, whatever the vector database is, and beyond 4000 when Postgres refuses the index',
  fix: 'give `VectorDatabase.pgvector` another `maxVectorLength`, or `halfPrecision: true`; or set PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH to the length of the embedding model, at most 2000, or 4000 with PGVECTOR_USE_HALFVEC=true',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:657-663',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env }) => breachesOf(env)),
      ),
    ),
};

const LENGTH = 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH';

function breachesOf(env: Environment): string[] {
  const half = env.get('PGVECTOR_USE_HALFVEC');
  const length = Number(env.known(LENGTH));
  if (!Number.isInteger(length) || (half.kind !== 'known' && half.kind !== 'unset')) return [];
  const isHalf = env.isTrue('PGVECTOR_USE_HALFVEC') === true;
  const isTooLong = isHalf ? length > LONGEST.half && vectorDatabaseOf(env) === 'pgvector' : length > LONGEST.full;
  return isTooLong ? [says(env, LENGTH), says(env, 'PGVECTOR_USE_HALFVEC')] : [];
}
