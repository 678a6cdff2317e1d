import { finding } from '../finding';
import type { Server } from '../manifests/installations';
import { isGiven, secretKeyOf } from '../manifests/secret-key';
import type { Rule } from '../rule';

/** A key that lives in the pod dies with it. */
export const secretKeySurvivesRestarts: Rule = {
  id: 'secret-key-survives-restarts',
  level: 'error',
  title: 'the secret key of Open WebUI survives the pod',
  why: 'every new pod makes up a new key: everybody is logged out, and stored OAuth tokens and tool settings cannot be decrypted any more',
  fix: 'leave `secretKey` of `Scaling.single` to its default or give it a SecretRef, or set WEBUI_SECRET_KEY from a Secret, or WEBUI_SECRET_KEY_FILE to a file on the data volume',
  source: 'open-webui v0.11.0 backend/start.sh:17',
  check: manifests =>
    manifests.installations
      .filter(installation => !installation.shared)
      .flatMap(({ workloads, servers }) =>
        workloads.flatMap(workload =>
          finding(workload.object, servers.filter(server => server.workload === workload).flatMap(breachesOf)),
        ),
      ),
};

function breachesOf(server: Server): string[] {
  const key = secretKeyOf(server);
  if (key.from === 'nowhere') return ['WEBUI_SECRET_KEY is not set, and only start.sh reads a key file'];
  if (key.from !== 'file' || isGiven(key) || key.storage.kind !== 'pod') return [];
  return [`WEBUI_SECRET_KEY is not set, the key is written to ${key.path} on ${key.storage.what}`];
}
