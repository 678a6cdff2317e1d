import { finding } from '../finding';
import { get, list, record, text } from '../manifests/manifest';
import type { Rule } from '../rule';

/** KEDA reads texts, and a window needs a beginning and an end. */
export const scaledObjectsAreReadable: Rule = {
  id: 'scaled-objects-are-readable',
  level: 'error',
  title: 'KEDA can read the triggers of a ScaledObject',
  why: 'the API server refuses it, or it is never ready: the pods stay as many as they are, day and night',
  fix: 'use `Replicas.keda` or `schedule`, or quote each value, and give timezone, start, end and desiredReplicas, with another end than start',
  source: 'https://keda.sh/docs/2.18/scalers/cron/',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
      .flatMap(({ autoscalers }) => autoscalers.filter(({ kind }) => kind === 'ScaledObject'))
      .flatMap(object => finding(object, list(get(object, 'spec', 'triggers')).flatMap(breachesOf))),
};

function breachesOf(trigger: unknown): string[] {
  const type = text(get(trigger, 'type')) ?? '';
  const metadata = record(get(trigger, 'metadata'));
  const bare = Object.entries(metadata).filter(([, value]) => typeof value !== 'string');
  const missing =
    type === 'cron'
      ? ['timezone', 'start', 'end', 'desiredReplicas'].filter(field => text(metadata[field]) === undefined)
      : [];
  const [start, end] = [text(metadata.start), text(metadata.end)];
  const isEmpty = type === 'cron' && start !== undefined && start === end;
  return [
    ...bare.map(([field, value]) => `${field} of ${type} is ${text(value) ?? 'a structure'}, which is no text`),
    ...missing.map(field => `${type} has no ${field}`),
    ...(isEmpty ? [`start and end of ${type} are both ${start}`] : []),
  ];
}
