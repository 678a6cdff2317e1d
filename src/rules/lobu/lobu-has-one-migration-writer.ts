import { askLobu, type LobuInstallation, type LobuProgram } from '../manifests/lobu';
import { get, isLive, titleOf } from '../manifests/manifest';
import { whyManyPods } from '../manifests/sharing';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A Job beside gateways that never migrate, or one gateway that does. */
export const lobuHasOneMigrationWriter: Rule = {
  id: 'lobu-has-one-migration-writer',
  level: 'error',
  title: 'the schema of Lobu is upgraded by one Job, or by its one gateway',
  why: 'dbmate takes no lock: two writers leave half a schema, and without any the gateways end at their start',
  fix: 'leave it to `LobuMigrations.job()`, or to `LobuMigrations.onBoot()` of one gateway; or set SKIP_MIGRATIONS=1 on the gateway and run one Job, as `migrations.enabled` of the chart does',
  source: 'https://github.com/amacneil/dbmate/issues/101',
  check: manifests =>
    askLobu(manifests, ['gateway', 'migrate'], (program, installation) =>
      program.role === 'gateway' ? gatewayBreaches(program, installation) : jobBreaches(program, installation),
    ),
};

const isUnlocked = ({ container }: LobuProgram) => !/pg_(?:try_)?advisory/.test(container.text);
const runs = ({ workload: { object } }: LobuProgram) => get(object, 'spec', 'suspend') !== true;

function gatewayBreaches({ workload, container: { env } }: LobuProgram, installation: LobuInstallation): string[] {
  const [job] = installation.of('migrate').filter(runs);
  const skips = env.get('SKIP_MIGRATIONS');
  if (skips.kind !== 'known' && skips.kind !== 'unset') return [];
  const said = says(env, 'SKIP_MIGRATIONS');
  if (skips.kind === 'known' && skips.text === '1') {
    // A Job that has done its work is gone from a cluster.
    return job || isLive(workload.object) ? [] : [said, 'no Job migrates'];
  }
  if (job) return [said, `${titleOf(job.workload.object)} migrates too`];
  return (workload.max ?? 0) > 1 ? [said, whyManyPods(workload)] : [];
}

function jobBreaches(program: LobuProgram, installation: LobuInstallation): string[] {
  const [first] = installation.of('migrate').filter(runs);
  const isSecond = runs(program) && first !== program && !isLive(program.workload.object) && isUnlocked(program);
  return isSecond ? [`${titleOf(first.workload.object)} migrates too`, 'no lock is taken'] : [];
}
