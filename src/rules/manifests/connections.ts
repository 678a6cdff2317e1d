import type { Environment, Value } from './environment';
import { fact } from './facts';
import type { Installation, Server } from './installations';
import { get, text } from './manifest';
import { hostOf } from './urls';
import type { Workload } from './workloads';

/** The connections that an installation may open to its Postgres at the same time. */
export interface Demand {
  /** The workload that declares the database's maximum, else the first. */
  readonly workload: Workload;
  readonly connections: number;
  /** `3 × 15 + 1 × 15`. */
  readonly sum: string;
  /** Pods at the most. */
  readonly pods: number;
  /** `max_connections` of the database, where it is declared. */
  readonly declared: number | undefined;
}

/** Postgres keeps them for superusers. */
export const RESERVED = 3;

/** What Postgres accepts where nobody says a number. */
export const DEFAULT_MAXIMUM = 100;

/** What SQLAlchemy opens where nobody says a number: 5, and 10 more under load. */
const DEFAULT_POOL = 15;

/** The demand of an installation; nothing where a number is not known, or no pool limits it. */
export function demandOf({ workloads, servers }: Installation): Demand | undefined {
  if (!servers.every(({ database }) => database.kind === 'postgres' || database.kind === 'unknown')) return undefined;
  // Several workers in a pod are another rule's matter.
  const terms = servers.map(server => ({ pods: server.workload.max ?? Number.NaN, pool: poolOf(server) }));
  const connections = terms.reduce((sum, { pods, pool }) => sum + pods * pool, 0);
  if (!Number.isFinite(connections)) return undefined;
  const declaring = workloads.find(workload => declaredBy(workload) !== undefined);
  return {
    workload: declaring ?? workloads[0],
    connections,
    sum: terms.map(({ pods, pool }) => `${pods} × ${pool}`).join(' + '),
    declared: least([declaring && declaredBy(declaring), ...servers.map(maximumOfCluster)]),
    pods: terms.reduce((sum, { pods }) => sum + pods, 0),
  };
}

function declaredBy({ object }: Workload): number | undefined {
  return integer(fact(object, 'database-max-connections'));
}

/** What a Cluster of CloudNativePG accepts, where the URL is that of its Secret. */
function maximumOfCluster({ workload, container }: Server): number | undefined {
  const url = container.env.get('DATABASE_URL');
  const [, name] = /^[^/]*\/(.*)-app#/s.exec((url.kind === 'opaque' && url.identity) || '') ?? [];
  const cluster = name === undefined ? undefined : workload.find('Cluster', name);
  if (!cluster) return undefined;
  const maximum = get(cluster, 'spec', 'postgresql', 'parameters', 'max_connections');
  return maximum === undefined ? DEFAULT_MAXIMUM : integer(text(maximum));
}

function least(numbers: (number | undefined)[]): number | undefined {
  const known = numbers.filter(number => number !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}

/** The connections of one pod. */
function poolOf({ container: { env } }: Server): number {
  const own = limitOf(env, 'DATABASE_POOL_SIZE', 'DATABASE_POOL_MAX_OVERFLOW');
  const vectors = sharesWithVectors(env) ? limitOf(env, 'PGVECTOR_POOL_SIZE', 'PGVECTOR_POOL_MAX_OVERFLOW') : 0;
  return own + vectors;
}

/** The connections of one pool: no number where one is not known, infinite where there is no pool. */
function limitOf(env: Environment, size: string, overflow: string): number {
  const connections = numberIn(env.get(size));
  if (connections === undefined) return DEFAULT_POOL;
  if (connections <= 0) return Number.POSITIVE_INFINITY;
  return connections + (numberIn(env.get(overflow)) ?? 0);
}

/** Whether pgvector keeps its vectors on the server that also holds the application's tables. */
function sharesWithVectors(env: Environment): boolean {
  if (env.known('VECTOR_DB') !== 'pgvector') return false;
  const [vectors, tables] = [env.get('PGVECTOR_DB_URL'), env.get('DATABASE_URL')];
  if (isNothing(vectors)) return true;
  if (vectors.kind === 'opaque' && tables.kind === 'opaque') return vectors.identity === tables.identity;
  return hasText(vectors) && hasText(tables) && hostOf(vectors.text) === hostOf(tables.text);
}

function numberIn(value: Value): number | undefined {
  if (isNothing(value)) return undefined;
  return value.kind === 'known' ? (integer(value.text) ?? Number.NaN) : Number.NaN;
}

function isNothing(value: Value): boolean {
  return value.kind === 'unset' || (value.kind === 'known' && value.text === '');
}

function hasText(value: Value): value is Extract<Value, { text: string }> {
  return value.kind === 'known' || value.kind === 'partly';
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d+\s*$/.test(value) ? Number(value) : undefined;
}
