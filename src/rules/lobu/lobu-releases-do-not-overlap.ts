import { askLobu } from '../manifests/lobu';
import { get, text } from '../manifests/manifest';
import type { Rule } from '../rule';

/** Release 11 still allowed it. */
export const lobuReleasesDoNotOverlap: Rule = {
  id: 'lobu-releases-do-not-overlap',
  level: 'warning',
  title: 'two releases of Lobu never run on one database',
  why: 'gateways of the old release write what the new schema no longer means; upstream made this a matter of correctness',
  fix: 'leave it to `Lobu`, or set `strategy: Recreate` on the Deployment of the gateway',
  source: 'https://github.com/lobu-ai/lobu/blob/main/charts/lobu/values.yaml',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ workload: { kind, object } }) => {
      const type = text(get(object, 'spec', 'strategy', 'type'));
      return kind === 'Deployment' && type !== 'Recreate' ? [`strategy is ${type ?? 'not set'}`] : [];
    }),
};
