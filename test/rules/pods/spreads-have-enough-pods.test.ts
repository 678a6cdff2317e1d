import { spreadsHaveEnoughPods } from '../../../src/rules/pods/spreads-have-enough-pods';
import { autoscaler, deployment, webui } from '../manifests';
import { testRule } from '../rule-tester';

const spread = (minDomains: unknown, whenUnsatisfiable = 'DoNotSchedule') => ({
  pod: { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable, minDomains }] },
});

testRule(spreadsHaveEnoughPods, {
  valid: {
    'as many domains as pods': [webui({ replicas: 3, ...spread(3) })],
    'no number': [webui(spread(undefined))],
    'a number that nobody can read': [webui(spread('{{ n }}'))],
    'as many as an autoscaler keeps': [webui(spread(2)), autoscaler({ spec: { minReplicas: 2 } })],
    'another program': [deployment({ image: 'nginx:1.27', ...spread(9) })],
  },
  invalid: {
    'more domains than pods': {
      manifests: [webui({ replicas: 2, ...spread(3) })],
      found: ['minDomains of zone is 3, and there may be 2 pods'],
      objects: ['Deployment/webui'],
    },
    'more than an autoscaler keeps': {
      manifests: [webui(spread(2)), autoscaler()],
      found: ['minDomains of zone is 2, and there may be 1 pod'],
    },
    'a wish with a number': {
      manifests: [webui({ replicas: 3, ...spread(3, 'ScheduleAnyway') })],
      found: ['minDomains of zone is 3, and whenUnsatisfiable is ScheduleAnyway'],
    },
  },
});
