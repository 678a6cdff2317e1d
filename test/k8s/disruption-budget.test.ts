import { Construct } from 'constructs';
import { DisruptionBudget, defineDisruptionBudget, type PodCount } from '../../src/k8s/disruption-budget';
import { Identity } from '../../src/k8s/identity';
import { type Field, render } from '../support';

/** The spec of the budget of a part with so many pods, if it has one. */
function budget(count: PodCount, disruptionBudget?: DisruptionBudget): Field {
  const manifests = render(chart => {
    const part = new Construct(chart, 'part');
    const props = { selectorLabels: { app: 'part' }, disruptionBudget };
    defineDisruptionBudget(part, new Identity(part, props, { component: 'part', program: 'program' }), count);
  });
  return manifests[0]?.spec;
}

const pods = (least: number, most = least) => ({ least, most });
const rest = { unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: { app: 'part' } } };

test.each<[string, PodCount, DisruptionBudget | undefined, object | undefined]>([
  ['none of one pod', pods(1), undefined, undefined],
  ['one of several goes', pods(2), undefined, { maxUnavailable: 1 }],
  ['one of those that an autoscaler makes', pods(1, 5), undefined, { maxUnavailable: 1 }],
  ['none where none is wanted', pods(3), DisruptionBudget.none(), undefined],
  ['two of three go', pods(3), DisruptionBudget.maxUnavailable(2), { maxUnavailable: 2 }],
  ['the one pod may go', pods(1), DisruptionBudget.maxUnavailable(1), { maxUnavailable: 1 }],
  ['two of three stay', pods(3), DisruptionBudget.minAvailable(2), { minAvailable: 2 }],
])('%s', (_sentence, count, given, spec) => {
  expect(budget(count, given)).toEqual(spec && { ...spec, ...rest });
});

test.each<[string, PodCount, () => DisruptionBudget, string]>([
  [
    'all stay',
    pods(3),
    () => DisruptionBudget.minAvailable(3),
    "(3), so that a drain ends and some stay, got 'minAvailable 3'",
  ],
  ['the smallest number stays', pods(2, 9), () => DisruptionBudget.minAvailable(2), '(2), so that'],
  ['the one pod stays', pods(1), () => DisruptionBudget.minAvailable(1), '(1), so that'],
  [
    'all go',
    pods(3),
    () => DisruptionBudget.maxUnavailable(3),
    "(3), so that a drain ends and some stay, got 'maxUnavailable 3'",
  ],
])('is refused where %s', (_sentence, count, given, message) => {
  expect(() => budget(count, given())).toThrow(
    `part.disruptionBudget must be below the smallest number of replicas ${message}`,
  );
});

test.each([
  ['maxUnavailable', () => DisruptionBudget.maxUnavailable(0)],
  ['minAvailable', () => DisruptionBudget.minAvailable(1.5)],
])('%s is a number of pods', (name, make) => {
  expect(make).toThrow(`DisruptionBudget.${name} must be a whole number of 1 or more`);
});
