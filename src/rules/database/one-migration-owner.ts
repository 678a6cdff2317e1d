import { merged } from '../finding';
import type { Container } from '../manifests/containers';
import type { Installation } from '../manifests/installations';
import { type Manifest, titleOf } from '../manifests/manifest';
import { Migrations, type Migrator } from '../manifests/migrators';
import { says } from '../manifests/wording';
import type { Finding, Rule } from '../rule';

/** Nobody migrating leaves no schema; two at once leave half of one. */
export const oneMigrationOwner: Rule = {
  id: 'one-migration-owner',
  level: 'error',
  title: 'exactly one process at a time migrates the database of Open WebUI',
  why: 'with no owner the schema is never created or upgraded; with several they race, the losers log the error, and go on with half a schema',
  fix: 'let `WebUI` migrate in its init container, or set ENABLE_DB_MIGRATIONS=false on every replica and run `alembic upgrade head` below a Postgres advisory lock in an init container, or in one Job',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests => {
    const migrations = new Migrations(manifests);
    return merged(
      manifests.installations.flatMap(installation => breachesOf(installation, migrations.of(installation))),
    );
  },
};

function breachesOf(installation: Installation, migrators: Migrator[]): Finding[] {
  const owners = ownersOf(installation);
  if (owners === undefined || isSharedSqlite(installation)) return [];
  const { processes, objects } = owners;

  if (processes === 0 && migrators.length === 0) return [nobody(installation)];
  if (processes > 1) {
    return objects.map(object => ({ object, found: `${many(processes, 'processes')} migrate at every start` }));
  }
  if (processes > 0 && migrators.length > 0 && installation.shared) {
    const beside = [...new Set(migrators.map(({ workload }) => titleOf(workload.object)))].join(', ');
    return objects.map(object => ({
      object,
      found: `the server migrates at every start, beside a migration in ${beside}`,
    }));
  }
  return unlocked(migrators);
}

/** How many processes migrate when they start, and whose; nothing where that cannot be seen. */
function ownersOf({ servers }: Installation): { processes: number; objects: Manifest[] } | undefined {
  const owners = { processes: 0, objects: [] as Manifest[] };
  for (const { workload, container } of servers) {
    const migrates = migratesAtStart(container);
    if (migrates === undefined || workload.max === undefined) return undefined;
    if (!migrates) continue;
    owners.processes += workload.max * Math.max(1, container.workers ?? 1);
    if (!owners.objects.includes(workload.object)) owners.objects.push(workload.object);
  }
  return owners;
}

function migratesAtStart({ env }: Container): boolean | undefined {
  return env.get('ENABLE_DB_MIGRATIONS').kind === 'unset' || env.isTrue('ENABLE_DB_MIGRATIONS');
}

/** Another rule says what to do with this one. */
function isSharedSqlite({ shared, servers }: Installation): boolean {
  return shared && servers.some(({ database }) => database.kind === 'sqlite');
}

function nobody({ servers: [{ workload, container }] }: Installation): Finding {
  const isWord = /^false$/i.test(container.env.known('ENABLE_DB_MIGRATIONS') ?? '');
  const value = says(container.env, 'ENABLE_DB_MIGRATIONS') + (isWord ? '' : ', and only `true` counts');
  return { object: workload.object, found: `${value}, and nothing else migrates` };
}

/** A lock is needed as soon as a second pod can migrate at the same time. */
function unlocked(migrators: Migrator[]): Finding[] {
  const workloads = [...new Set(migrators.map(({ workload }) => workload))];
  const pods = workloads.reduce((sum, { max }) => sum + (max ?? Number.NaN), 0);
  if (!(pods > 1)) return [];
  return workloads.flatMap(({ object }) => {
    const names = migrators
      .filter(({ workload, container }) => workload.object === object && !container.isLockedMigrator)
      .map(({ container }) => container.name);
    const found = `${names.join(', ')} migrates without a lock, and ${many(pods, 'pods')} migrate`;
    return names.length > 0 ? [{ object, found }] : [];
  });
}

function many(count: number, what: string): string {
  return Number.isFinite(count) ? `${count} ${what}` : `${what} on every node`;
}
