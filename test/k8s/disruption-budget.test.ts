import { Construct } from 'constructs';
import { defineDisruptionBudget } from '../../src/k8s/disruption-budget';
import { Identity } from '../../src/k8s/identity';
import { render } from '../support';

test('a budget speaks of the pods of a part', () => {
  const [budget] = render(chart => {
    const part = new Construct(chart, 'lobu');
    const identity = new Identity(part, { selectorLabels: { app: 'lobu' } }, { component: 'api', program: 'lobu' });
    defineDisruptionBudget(part, identity, 2);
  });
  expect(budget).toMatchObject({ kind: 'PodDisruptionBudget', metadata: { name: 'chat-lobu' } });
  expect(budget.spec).toEqual({ minAvailable: 2, selector: { matchLabels: { app: 'lobu' } } });
});
