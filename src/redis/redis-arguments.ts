import { bytesOf } from '../k8s/quantity';

/** Share of the memory limit that data may take; the rest is for the copies that a rewrite of the append-only file makes. */
const DATA_SHARE = 0.75;

/** Most that one slow subscriber may have waiting, where memory allows: what Open WebUI's documentation recommends. */
const LARGEST_BUFFER = 1024 ** 3;

/**
 * The configuration of Redis that Open WebUI needs, as arguments of the server: both images put the server's name before
 * arguments that begin with `-`.
 *
 * Sources: https://docs.openwebui.com/tutorials/integrations/redis and redis.conf of the server.
 *
 * @param memoryLimit limit of the container, as a Kubernetes quantity
 * @param password reference to the variable that holds it
 */
export function redisArguments(memoryLimit: string, password: string): string[] {
  const limit = bytesOf('redis.resources.limits.memory', memoryLimit);
  const buffer = Math.min(LARGEST_BUFFER, Math.floor(limit / 4));
  return Object.entries({
    requirepass: password,
    dir: '/data',
    // Signed-out tokens must stay signed out when the pod is killed.
    appendonly: 'yes',
    appendfsync: 'everysec',
    // A full Redis must refuse a write: evicting a revoked token makes it valid again.
    maxmemory: String(Math.floor(limit * DATA_SHARE)),
    'maxmemory-policy': 'noeviction',
    maxclients: '10000',
    timeout: '1800',
    'tcp-keepalive': '60',
    // A subscriber that is slower than the stream is cut off beyond this, and its chats stall.
    'client-output-buffer-limit': `pubsub ${buffer} ${Math.floor(buffer / 4)} 180`,
  }).flatMap(([name, value]) => [`--${name}`, value]);
}
