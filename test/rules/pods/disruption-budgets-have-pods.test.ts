import { disruptionBudgetsHavePods } from '../../../src/rules/pods/disruption-budgets-have-pods';
import { deployment, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const budget = (selector: string, name = 'webui') => yaml`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: { name: ${name} }
  spec: { maxUnavailable: 1, selector: ${selector} }`;

testRule(disruptionBudgetsHavePods, {
  valid: {
    'its pods': [webui(), ...budget('{ matchLabels: { app: webui } }')],
    'pods of others, under another name': [webui(), ...budget('{ matchLabels: { app: redis } }', 'redis')],
    'an expression, which is not guessed': [
      webui(),
      ...budget('{ matchExpressions: [{ key: app, operator: In, values: [redis] }] }'),
    ],
    'another program': [deployment({ name: 'webui', image: 'nginx:1.27' }), ...budget('{ matchLabels: { app: b } }')],
  },
  invalid: {
    'the labels of the chart before': {
      manifests: [webui(), ...budget('{ matchLabels: { app: open-webui } }')],
      found: ['app=open-webui selects no pod of Deployment/webui'],
      objects: ['PodDisruptionBudget/webui'],
    },
    'all pods of the namespace': {
      manifests: [webui(), ...budget('{}')],
      found: ['the selector is empty'],
    },
  },
});
