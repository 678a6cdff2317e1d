import { finding } from '../finding';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Texts are encrypted with a key. */
export const pgcryptoHasAKey: Rule = {
  id: 'pgcrypto-has-a-key',
  level: 'error',
  title: 'encrypted texts of pgvector have a key',
  why: 'Open WebUI ends at its start with `PGVECTOR_PGCRYPTO is enabled but PGVECTOR_PGCRYPTO_KEY is not set`, whatever the vector database is',
  fix: 'give `VectorDatabase.pgvector` its `encryptionKey`, or set PGVECTOR_PGCRYPTO_KEY from a Secret',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:668',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env }) => {
          const isBroken = env.isTrue('PGVECTOR_PGCRYPTO') === true && env.isSet('PGVECTOR_PGCRYPTO_KEY') === false;
          return isBroken ? [says(env, 'PGVECTOR_PGCRYPTO'), says(env, 'PGVECTOR_PGCRYPTO_KEY')] : [];
        }),
      ),
    ),
};
