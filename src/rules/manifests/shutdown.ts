import { get, list, text } from './manifest';

/** Seconds for which a container sleeps before it is told to end. */
export function sleepOf(container: Record<string, unknown>): number {
  const preStop = get(container, 'lifecycle', 'preStop');
  const command = list(get(preStop, 'exec', 'command')).flatMap(part => text(part) ?? []);
  const [, seconds] = /\bsleep (\d+)/.exec(command.join(' ')) ?? [];
  return Number(get(preStop, 'sleep', 'seconds') ?? seconds ?? 0);
}
