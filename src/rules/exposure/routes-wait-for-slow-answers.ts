import type { Rule } from '../rule';
import { limitsOf } from './gateways/limits';
import { isImpatient, limitedBy } from './limits/patience';

/** A model that is loaded first, or thinks for long, is silent for minutes; what it says then is one answer. */
export const routesWaitForSlowAnswers: Rule = {
  id: 'routes-wait-for-slow-answers',
  level: 'warning',
  title: 'an HTTPRoute to Open WebUI waits for five minutes of silence, and lets an answer take an hour',
  why: 'the first answer of a model that must be loaded ends with 504, and long ones are cut in the middle, however steadily they arrive',
  fix: 'leave `idleTimeout` and `totalTimeout` to the library, which waits for an hour and limits no answer; or set the limit of a whole answer to 0s where one can, and that of silence to 1h',
  source: 'https://www.envoyproxy.io/docs/envoy/latest/faq/configuration/timeouts',
  check: manifests => limitedBy(manifests, ['HTTPRoute'], limitsOf, isImpatient),
};
