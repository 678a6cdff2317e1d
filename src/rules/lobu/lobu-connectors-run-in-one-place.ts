import { askLobu } from '../manifests/lobu';
import { isLive, titleOf } from '../manifests/manifest';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Who runs the code of others should have no keys. */
export const lobuConnectorsRunInOnePlace: Rule = {
  id: 'lobu-connectors-run-in-one-place',
  level: 'error',
  title: 'connectors of Lobu run in the worker, or in the gateway where there is none',
  why: 'with a worker each gateway runs connectors as well, with all of its keys; without one and with the switch nothing ever syncs',
  fix: 'leave it to `worker`; or set LOBU_DISABLE_EMBEDDED_WORKER=1 on the gateway exactly where a worker is deployed',
  source: 'lobu v11.0.0 packages/server/src/scheduled/embedded-connector-worker.ts:4-48',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ workload, container: { env } }, installation) => {
      const [worker] = installation.of('worker');
      const value = env.get('LOBU_DISABLE_EMBEDDED_WORKER');
      if (value.kind !== 'known' && value.kind !== 'unset') return [];
      const isDisabled = value.kind === 'known' && value.text === '1';
      if (worker ? isDisabled : !isDisabled || isLive(workload.object)) return [];
      const other = worker ? `${titleOf(worker.workload.object)} runs connectors too` : 'no worker is deployed';
      return [says(env, 'LOBU_DISABLE_EMBEDDED_WORKER'), other];
    }),
};
