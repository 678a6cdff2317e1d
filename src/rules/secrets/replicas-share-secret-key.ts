import type { Installation, Server } from '../manifests/installations';
import { titleOf } from '../manifests/manifest';
import { isGiven, type SecretKey, secretKeyOf, variableOf } from '../manifests/secret-key';
import { inSharedInstallations } from '../manifests/sharing';
import type { Rule } from '../rule';

/** What one replica signs or encrypts, every other must be able to read. */
export const replicasShareSecretKey: Rule = {
  id: 'replicas-share-secret-key',
  level: 'error',
  title: 'several Open WebUI replicas share one secret key',
  why: 'a session signed by one pod is refused by the next: logins loop, and OAuth tokens cannot be decrypted',
  fix: 'give `secretKey` of `Scaling.replicated` a SecretRef, or set WEBUI_SECRET_KEY from one Secret on every replica; a key file does not count, since pods that start together each write one',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests =>
    inSharedInstallations(
      manifests,
      (server, installation) => breachOfOne(secretKeyOf(server)) ?? breachOfMany(server, installation),
    ),
};

function breachOfOne(key: SecretKey): string | undefined {
  if (key.from === 'environment') return key.perPod ? `${key.variable} differs from pod to pod` : undefined;
  if (key.from === 'unknown' || isGiven(key)) return undefined;
  return key.from === 'file'
    ? `WEBUI_SECRET_KEY is not set, the key is written to ${key.path} on ${key.storage.what}`
    : 'WEBUI_SECRET_KEY is not set';
}

/** The first server whose key can be told is the measure of the others. */
function breachOfMany(server: Server, { servers }: Installation): string | undefined {
  const variable = KEYS.find(each => {
    const identity = identityOf(server, each);
    return identity !== undefined && identity !== identityOf(measureOf(each, servers), each);
  });
  return variable && `${variable} is not that of ${titleOf(measureOf(variable, servers).workload.object)}`;
}

const KEYS = ['WEBUI_SECRET_KEY', 'OAUTH_SESSION_TOKEN_ENCRYPTION_KEY', 'OAUTH_CLIENT_INFO_ENCRYPTION_KEY'];

function measureOf(variable: string, servers: Server[]): Server {
  return servers.find(server => identityOf(server, variable) !== undefined) ?? servers[0];
}

/** What tells one key from another; a file can hold what another server reads from a variable, so that it tells nothing. */
function identityOf(server: Server, variable: string): string | undefined {
  const own = variable === 'WEBUI_SECRET_KEY' ? secretKeyOf(server) : variableOf(server.container, variable);
  // Both encryption keys default to the secret key.
  const key = own.from === 'nowhere' ? secretKeyOf(server) : own;
  return key.from === 'environment' ? key.identity : undefined;
}
