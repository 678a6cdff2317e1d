import { finding, merged } from '../finding';
import type { Rule } from '../rule';
import { limitsOf } from './gateways/limits';
import { servedRoutes } from './gateways/served-routes';

/** Shorter ones are the matter of `routes-leave-streams-alone`. */
const SHORTEST = 300;
const LONG_ENOUGH = 3600;

/** The limit of a whole answer counts while it arrives, too. */
export const longAnswersAreNotCut: Rule = {
  id: 'long-answers-are-not-cut',
  level: 'warning',
  title: 'an HTTPRoute to Open WebUI lets an answer take an hour',
  why: 'the limit counts from the first byte to the last: long generations of a slow model end in the middle, however steadily they arrive',
  fix: 'leave `totalTimeout` out, which limits silence instead (`idleTimeout`), or set the limit to 0s or at least 1h',
  source: 'https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts',
  check: manifests =>
    merged(
      servedRoutes(manifests).flatMap(backend =>
        finding(
          backend.object,
          limitsOf(backend)
            .filter(({ of, seconds }) => of === 'answer' && seconds >= SHORTEST && seconds < LONG_ENOUGH)
            .map(({ says }) => says),
        ),
      ),
    ),
};
