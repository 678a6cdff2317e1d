import { finding } from '../finding';
import { get, list, record, text } from '../manifests/manifest';
import { ollamasOf } from '../manifests/ollamas';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The port is open long before the server answers. */
export const ollamaProbesAskTheServer: Rule = {
  id: 'ollama-probes-ask-the-server',
  level: 'error',
  title: "Ollama's probes ask for an answer, and for no work",
  why: 'the port is open while models are pruned and GPUs are searched for, up to minutes before the first answer; and a probe that lets a model write waits behind the users, until the pod is restarted under load',
  fix: 'leave it to `Ollama`, or use `httpGet` on path `/` of port 11434 for each probe',
  source: 'https://github.com/ollama/ollama/blob/main/server/routes.go',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        ollamasOf(workload).flatMap(({ container }) => breachesOf(container)),
      ),
    ),
};

function breachesOf({ raw }: Container): string[] {
  return ['startupProbe', 'livenessProbe', 'readinessProbe'].flatMap(kind => {
    const probe = record(raw[kind]);
    if (probe.tcpSocket !== undefined) return [`${kind} is a tcpSocket`];
    const words = list(get(probe.exec, 'command')).flatMap(word => text(word) ?? []);
    const asked = [text(get(probe.httpGet, 'path')) ?? '', ...words].join(' ');
    return /\/api\/(generate|chat|embed)|\/v1\/(chat|completions|embeddings)|\bollama run\b/.test(asked)
      ? [`${kind} lets a model work`]
      : [];
  });
}
