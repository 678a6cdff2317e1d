import { finding } from '../finding';
import { get } from '../manifests/manifest';
import { homeOf, isNonRoot, modelStoreOf, type OllamaServer, ollamasOf } from '../manifests/ollamas';
import type { Rule } from '../rule';

/** The server makes its key pair there before anything else. */
export const ollamaHomeIsWritable: Rule = {
  id: 'ollama-home-is-writable',
  level: 'error',
  title: 'an Ollama that is not root has its home and its models on volumes',
  why: 'the server ends at its start, since it cannot make its key: could not create directory mkdir /.ollama: permission denied',
  fix: 'leave it to `Ollama`, or set HOME and OLLAMA_MODELS to directories of volumes, with a `fsGroup`',
  source: 'https://github.com/otwld/ollama-helm/issues/130',
  check: manifests =>
    manifests.workloads.flatMap(workload => finding(workload.object, ollamasOf(workload).flatMap(breachesOf))),
};

function breachesOf(server: OllamaServer): string[] {
  const { workload, container } = server;
  const isReadOnly = get(container.raw, 'securityContext', 'readOnlyRootFilesystem') === true;
  if (!isReadOnly && !isNonRoot(workload, container)) return [];
  const why = isReadOnly ? 'the root file system is read-only' : 'the user is not root';
  const home = homeOf(container.env);
  const store = modelStoreOf(server);
  const isOnVolume = home === undefined || workload.volumeAt(container, `${home}/.ollama`).mountPath !== undefined;
  // An image may bring models that nobody needs to write.
  const isStored =
    store?.mountPath !== undefined || store === undefined || container.env.isSet('OLLAMA_NOPRUNE') !== false;
  return [
    ...(isOnVolume ? [] : [why, `the home ${home} is on no volume`]),
    ...(isStored ? [] : [why, `${store.path} is on no volume`]),
  ];
}
