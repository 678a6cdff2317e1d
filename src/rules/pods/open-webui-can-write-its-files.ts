import { finding } from '../finding';
import { get } from '../manifests/manifest';
import { isNonRoot } from '../manifests/ollamas';
import { applicationPath, dataPath } from '../manifests/paths';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The image is made for root, who can write everywhere. */
export const openWebUICanWriteItsFiles: Rule = {
  id: 'open-webui-can-write-its-files',
  level: 'error',
  title: 'an Open WebUI that may not write everywhere has volumes where it must',
  why: 'it ends at its start, since it can make neither its key nor its data directory; or uploads and models that it fetches fail',
  fix: 'use `PodSecurity.hardened`, or mount volumes at DATA_DIR, at /tmp and where models are kept, and set WEBUI_SECRET_KEY',
  source: 'https://github.com/open-webui/open-webui/issues/26662',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => breachesOf(workload, server)),
      ),
    ),
};

function breachesOf(workload: Workload, container: Container): string[] {
  const { env, raw, image } = container;
  const isReadOnly = get(raw, 'securityContext', 'readOnlyRootFilesystem') === true;
  // Another image may belong to another user.
  const isOfficial = image?.segments.slice(-2).join('/') === 'open-webui/open-webui';
  if (!isReadOnly && !(isOfficial && isNonRoot(workload, container))) return [];
  const isOnVolume = (path: string) => workload.volumeAt(container, path).mountPath !== undefined;
  const data = dataPath(env, '.');
  const keyFile = env.known('WEBUI_SECRET_KEY_FILE') ?? '.webui_secret_key';
  const makesKey = env.isSet('WEBUI_SECRET_KEY') === false && !isOnVolume(applicationPath(keyFile));
  const caches = embedsItself(container) ? CACHES.flatMap(name => env.known(name) || []) : [];
  const unwritable = [
    ...(data === undefined || isOnVolume(data) ? [] : [`the data directory ${data} is on no volume`]),
    ...(makesKey ? ['the key would be made in the image'] : []),
    ...(isReadOnly && !isOnVolume('/tmp') ? ['/tmp is on no volume'] : []),
    ...[...new Set(caches)]
      .filter(path => !isOnVolume(path))
      .map(path => `the models' directory ${path} is on no volume`),
  ];
  const why = isReadOnly ? 'the root file system is read-only' : 'the user is not root';
  return unwritable.length > 0 ? [why, ...unwritable] : [];
}

/** Below the data directory, unless somebody says otherwise. */
const CACHES = ['HF_HOME', 'SENTENCE_TRANSFORMERS_HOME', 'WHISPER_MODEL_DIR'];

function embedsItself({ env }: Container): boolean {
  return env.isSet('RAG_EMBEDDING_ENGINE') === false;
}
