import { disruptionBudgetsHavePods } from '../pods/disruption-budgets-have-pods';
import { disruptionBudgetsLetPodsGo } from '../pods/disruption-budgets-let-pods-go';
import { livenessIgnoresTheDatabase } from '../pods/liveness-ignores-the-database';
import { oneDisruptionBudgetPerPod } from '../pods/one-disruption-budget-per-pod';
import { openWebUICanWriteItsFiles } from '../pods/open-webui-can-write-its-files';
import { openWebUIHasMemory } from '../pods/open-webui-has-memory';
import { readinessAsksReady } from '../pods/readiness-asks-ready';
import { rolloutsNeedNoFreeNode } from '../pods/rollouts-need-no-free-node';
import { serviceLinksAreOff } from '../pods/service-links-are-off';
import { shutdownFitsTheGracePeriod } from '../pods/shutdown-fits-the-grace-period';
import { slowStartsAreNotKilled } from '../pods/slow-starts-are-not-killed';
import { spreadsCountTheirOwnPods } from '../pods/spreads-count-their-own-pods';
import { spreadsHaveEnoughPods } from '../pods/spreads-have-enough-pods';
import type { Rule } from '../rule';

/** The rules about pods, in reading order. */
export const pods: Rule[] = [
  serviceLinksAreOff,
  disruptionBudgetsLetPodsGo,
  disruptionBudgetsHavePods,
  oneDisruptionBudgetPerPod,
  spreadsCountTheirOwnPods,
  spreadsHaveEnoughPods,
  rolloutsNeedNoFreeNode,
  shutdownFitsTheGracePeriod,
  openWebUICanWriteItsFiles,
  slowStartsAreNotKilled,
  livenessIgnoresTheDatabase,
  readinessAsksReady,
  openWebUIHasMemory,
];
