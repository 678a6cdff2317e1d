import { finding } from '../finding';
import { get, list, text } from '../manifests/manifest';
import { ollamasOf } from '../manifests/ollamas';
import type { Rule } from '../rule';

/** What a hook says is in no log, and its failure kills the container. */
export const modelsArePulledBesideTheServer: Rule = {
  id: 'models-are-pulled-beside-the-server',
  level: 'warning',
  title: 'no hook or probe of an Ollama pulls models',
  why: 'the container does not run until the hook ends, its output is in no log, and a failed download is FailedPostStartHook and kills the server',
  fix: 'list them in `models` of `Ollama`, or pull in a container beside the server',
  source: 'https://github.com/otwld/ollama-helm/issues/152',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(({ container: { raw } }) =>
          PLACES.filter(path => pulls(get(raw, ...path))).map(path => `${path.at(-2)} pulls models`),
        ),
      ),
    ),
};

const PLACES = [
  ['lifecycle', 'postStart', 'exec'],
  ['startupProbe', 'exec'],
  ['readinessProbe', 'exec'],
  ['livenessProbe', 'exec'],
];

function pulls(exec: unknown): boolean {
  const command = list(get(exec, 'command')).flatMap(word => text(word) ?? []);
  return /\bollama (pull|create|run)\b|\/api\/pull/.test(command.join(' '));
}
