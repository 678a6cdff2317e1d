import { finding, merged } from '../../finding';
import type { Manifests } from '../../manifests/manifests';
import type { Finding } from '../../rule';
import type { Limit } from '../ingresses/limits';
import { servedBy } from '../ingresses/served';
import type { Backend } from '../sticky/balancer';

/**
 * Seconds, by what a limit counts. Below the first it cuts: a ping of the websocket and its answer take 45, and until 300 a slow
 * model has said its first word, and a large upload is read. Below the second it is impatient with slow models and long answers.
 */
const SECONDS = {
  silence: { cuts: 45, patient: 300 },
  answer: { cuts: 300, patient: 3600 },
};

/** Whether a limit cuts what Open WebUI needs, or holds streams back. */
export function cuts({ of, most }: Limit): boolean {
  return of === 'flow' || (of !== 'body' && most < SECONDS[of].cuts);
}

/** Whether a limit cuts only what is slow or long. */
export function isImpatient({ of, most }: Limit): boolean {
  return of !== 'flow' && of !== 'body' && most >= SECONDS[of].cuts && most < SECONDS[of].patient;
}

/** The ways in of some kinds to Open WebUI that have a limit of a sort, and what it says. */
export function limitedBy(
  manifests: Manifests,
  kinds: readonly string[],
  limitsOf: (backend: Backend) => Limit[],
  isOfTheSort: (limit: Limit) => boolean,
): Finding[] {
  return merged(
    servedBy(manifests, ...kinds).flatMap(backend =>
      finding(
        backend.object,
        limitsOf(backend)
          .filter(isOfTheSort)
          .map(({ says }) => says),
      ),
    ),
  );
}
