import { finding } from '../finding';
import { get, text } from '../manifests/manifest';
import { bytesOf } from '../manifests/quantities';
import { redisServersOf } from '../manifests/redis-servers';
import type { Rule } from '../rule';

/** A server that may take more than its container ends with an OOMKill, and all sessions with it. */
export const redisFitsItsMemory: Rule = {
  id: 'redis-fits-its-memory',
  level: 'error',
  title: 'what the Redis of Open WebUI may take is less than the memory limit of its container',
  why: 'in place of an error for one write the whole server is killed, again and again while it loads its file',
  fix: 'let `Redis` write the arguments, or set --maxmemory to three quarters of the memory limit',
  source: 'https://docs.openwebui.com/tutorials/integrations/redis',
  check: manifests =>
    redisServersOf(manifests).flatMap(({ workload, container: { raw }, option }) => {
      const written = text(get(raw, 'resources', 'limits', 'memory'));
      const [limit, most] = [bytesOf(written), memoryOf(option('maxmemory'))];
      const isTooMuch = limit !== undefined && most !== undefined && most >= limit;
      return finding(
        workload.object,
        isTooMuch ? [`maxmemory is ${option('maxmemory')}`, `the memory limit is ${written}`] : [],
      );
    }),
};

const UNITS = ['', 'k', 'm', 'g'];

/** Bytes as Redis writes them: `100mb` is binary, `100m` is not; nothing where there is no limit. */
function memoryOf(written?: string): number | undefined {
  const [, amount, unit, binary] = /^(\d+)([kmg]?)(b?)$/i.exec(written ?? '') ?? [];
  if (amount === undefined || Number(amount) === 0) return undefined;
  return Number(amount) * (binary === '' ? 1000 : 1024) ** UNITS.indexOf(unit.toLowerCase());
}
