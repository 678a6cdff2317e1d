import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { schemeOf } from '../manifests/urls';
import { vectorDatabaseOf } from '../manifests/vector-databases';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** For gRPC Open WebUI gives the client host and port, and the client uses TLS where there is a key. */
export const qdrantGrpcHasTlsWithItsKey: Rule = {
  id: 'qdrant-grpc-has-tls-with-its-key',
  level: 'error',
  title: 'a Qdrant that is reached by gRPC has TLS if it has a key, and only then',
  why: 'the client takes no notice of the scheme: with a key it speaks TLS to a server that has none, without one it does the opposite, and no document is stored',
  fix: 'leave `grpc` of `VectorDatabase.qdrant` out, or give it an https URL with `apiKey`; or set QDRANT_PREFER_GRPC=false, or QDRANT_URI to https with QDRANT_API_KEY',
  source: 'open-webui v0.11.4 backend/open_webui/retrieval/vector/dbs/qdrant.py:60-68',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env }) => breachesOf(env)),
      ),
    ),
};

function breachesOf(env: Environment): string[] {
  if (vectorDatabaseOf(env) !== 'qdrant' || env.isTrue('QDRANT_PREFER_GRPC') !== true) return [];
  const address = env.get('QDRANT_URI');
  const hasKey = env.isSet('QDRANT_API_KEY');
  if ((address.kind !== 'known' && address.kind !== 'partly') || hasKey === undefined) return [];
  const scheme = schemeOf(address.text);
  const isBroken = hasKey ? scheme === 'http' : scheme === 'https';
  return isBroken
    ? [says(env, 'QDRANT_PREFER_GRPC'), says(env, 'QDRANT_URI'), `QDRANT_API_KEY is ${hasKey ? '' : 'not '}set`]
    : [];
}
