import { askLobu, type LobuInstallation, lacks } from '../manifests/lobu';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The Job of the chart reads the runtime Secret only. */
export const lobuSmokeTestReachesTheDatabase: Rule = {
  id: 'lobu-smoke-test-reaches-the-database',
  level: 'error',
  title: 'the smoke test of a run can read the transcript that it waits for',
  why: 'every release is declared broken: the Job has no database to look into, or the server refuses the name of its conversation',
  fix: "use `smokeTest`, whose Job has the gateway's database; or set DATABASE_URL on the Job, and a prefix that begins with smoke-",
  source: 'lobu v11.0.0 charts/lobu/templates/smoke-test-job.yaml:34-98',
  check: manifests =>
    askLobu(manifests, ['smoke-test'], ({ container: { env } }, installation) => {
      const isAsked = /^(?:1|true)$/.test(env.known('WORKER_SMOKE_ENABLED') ?? '') || env.known('CONVERSATION');
      if (!isAsked) return [];
      const isBlind = lacks(env, 'DATABASE_URL') || (!env.setsItself('DATABASE_URL') && isElsewhere(installation));
      const prefix = PREFIXES.find(name => !(env.known(name) ?? 'smoke-').startsWith('smoke-'));
      return [
        ...(isBlind ? ['DATABASE_URL is not set by the Job, and set by the gateway'] : []),
        ...(prefix ? [says(env, prefix)] : []),
      ];
    }),
};

const PREFIXES = ['WORKER_SMOKE_CONV_PREFIX', 'CONVERSATION'];

/** Whether the database is not in the Secret that everybody reads. */
function isElsewhere(installation: LobuInstallation): boolean {
  return installation.of('gateway').some(({ container: { env } }) => env.setsItself('DATABASE_URL'));
}
