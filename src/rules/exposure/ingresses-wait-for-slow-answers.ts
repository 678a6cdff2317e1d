import type { Rule } from '../rule';
import { limitsOf } from './ingresses/limits';
import { isImpatient, limitedBy } from './limits/patience';

/** A model that is loaded first, or thinks for long, is silent for minutes. */
export const ingressesWaitForSlowAnswers: Rule = {
  id: 'ingresses-wait-for-slow-answers',
  level: 'warning',
  title: 'an Ingress to Open WebUI waits for five minutes of silence, and lets an answer take an hour',
  why: 'the first answer of a model that must be loaded, and the long ones of a slow one, end with 504 while the model still works',
  fix: 'leave `idleTimeout` and `totalTimeout` to the library, which waits for an hour and limits no answer; or raise what was found, which differs for each controller',
  source: 'https://docs.openwebui.com/reference/https/nginx',
  check: manifests => limitedBy(manifests, ['Ingress', 'HTTPProxy', 'Route'], limitsOf, isImpatient),
};
