import { finding, merged } from '../finding';
import type { Rule } from '../rule';
import { type Limit, limitsOf } from './ingresses/limits';
import { servedBy } from './ingresses/served';

/** From, and up to: shorter ones are the matter of `ingresses-leave-streams-alone`. */
const SILENCE = [45, 300];
const ANSWER = [300, 3600];

/** A model that is loaded first, or thinks for long, is silent for minutes. */
export const ingressesWaitForSlowAnswers: Rule = {
  id: 'ingresses-wait-for-slow-answers',
  level: 'warning',
  title: 'an Ingress to Open WebUI waits for five minutes of silence, and lets an answer take an hour',
  why: 'the first answer of a model that must be loaded, and the long ones of a slow one, end with 504 while the model still works',
  fix: 'leave `idleTimeout` and `totalTimeout` to the library, which waits for an hour and limits no answer; or raise what was found, which differs for each controller',
  source: 'https://docs.openwebui.com/reference/https/nginx',
  check: manifests =>
    merged(
      servedBy(manifests, 'Ingress', 'HTTPProxy', 'Route').flatMap(backend =>
        finding(
          backend.object,
          limitsOf(backend)
            .filter(isShort)
            .map(({ says }) => says),
        ),
      ),
    ),
};

function isShort({ of, most }: Limit): boolean {
  if (of !== 'silence' && of !== 'answer') return false;
  const [from, to] = of === 'silence' ? SILENCE : ANSWER;
  return most >= from && most < to;
}
