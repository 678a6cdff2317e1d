import { oneDisruptionBudgetPerPod } from '../../../src/rules/pods/one-disruption-budget-per-pod';
import { deployment, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const budget = (name: string, labels: string) => yaml`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: { name: ${name} }
  spec: { maxUnavailable: 1, selector: { matchLabels: { ${labels} } } }`;

testRule(oneDisruptionBudgetPerPod, {
  valid: {
    'one each': [webui(), webui({ name: 'other' }), ...budget('a', 'app: webui'), ...budget('b', 'app: other')],
    'two of another program': [
      deployment({ image: 'nginx:1.27' }),
      ...budget('a', 'app: app'),
      ...budget('b', 'app: app'),
    ],
  },
  invalid: {
    'a narrow one, and a wide one': {
      manifests: [
        webui({ labels: { app: 'webui', team: 'ai' } }),
        ...budget('a', 'app: webui'),
        ...budget('b', 'team: ai'),
      ],
      found: ['PodDisruptionBudget/a covers Deployment/webui already'],
      objects: ['PodDisruptionBudget/b'],
    },
  },
});
