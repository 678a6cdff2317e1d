import { askLobu } from '../manifests/lobu';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The port opens after the migration. */
export const lobuBootMigrationsHaveTime: Rule = {
  id: 'lobu-boot-migrations-have-time',
  level: 'warning',
  title: 'a gateway of Lobu that migrates at its start has the time to',
  why: 'the kubelet takes a long migration for a dead server, kills it half-way, and again at each start',
  fix: 'use `LobuMigrations.job()`, or give the gateway a startupProbe with minutes of budget',
  source: 'lobu v11.0.0 docker/app/start.sh:72-80',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ container: { env, raw } }) => {
      const value = env.get('SKIP_MIGRATIONS');
      const migrates = value.kind === 'unset' || (value.kind === 'known' && value.text !== '1');
      const isImpatient = raw.livenessProbe !== undefined && raw.startupProbe === undefined;
      return migrates && isImpatient ? [says(env, 'SKIP_MIGRATIONS'), 'there is no startupProbe'] : [];
    }),
};
