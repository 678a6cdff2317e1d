import { Testing } from 'cdk8s';
import { catalogue } from '../../src/rules/catalogue';
import { evaluate } from '../../src/rules/evaluate';
import { chatChart } from '../support';
import { manifestsOf } from './manifests';
import { warningPodPrograms } from './pod-programs';

test.each(Object.entries(warningPodPrograms))('a program gets a warning, and no other: %s', (id, build) => {
  const chart = chatChart();
  build(chart);
  const found = evaluate(manifestsOf(...Testing.synth(chart)), catalogue).map(({ rule }) => rule.id);
  expect([...new Set(found)]).toEqual([id]);
});
