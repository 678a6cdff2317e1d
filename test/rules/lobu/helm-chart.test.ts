import { join } from 'node:path';
import { titleOf } from '../../../src/rules/manifests/manifest';
import { Draft } from '../draft';

/** Rules, and the objects that break them. */
const FOUND = [
  ['images-are-pinned', 'Deployment/lobu-app'],
  ['images-are-pinned', 'Deployment/lobu-worker'],
  ['images-are-pinned', 'Deployment/lobu-embeddings'],
  ['images-are-pinned', 'Job/lobu-migrate'],
  ['images-are-pinned', 'Job/lobu-smoke-test'],
  ['lobu-connectors-run-in-one-place', 'Deployment/lobu-app'],
  ['lobu-metrics-are-private', 'Deployment/lobu-app'],
  ['lobu-proxies-are-trusted', 'Deployment/lobu-app'],
  ['lobu-releases-do-not-overlap', 'Deployment/lobu-app'],
  ['lobu-replicas-need-sticky-sessions', 'Ingress/lobu'],
  ['lobu-replicas-share-artifacts', 'Deployment/lobu-app'],
  ['lobu-secrets-are-complete', 'Deployment/lobu-app'],
  ['lobu-secrets-are-complete', 'Deployment/lobu-worker'],
  ['lobu-users-are-numeric', 'Deployment/lobu-worker'],
  ['lobu-users-are-numeric', 'Deployment/lobu-embeddings'],
];

test("what the chart renders for its page's own values is judged by the same rules", () => {
  const breaches = Draft.ofFile(join(__dirname, 'helm-chart.yaml')).judge();
  const found = breaches.map(({ rule, finding }) => [rule.id, titleOf(finding.object)]);
  expect(found.sort()).toEqual([...FOUND].sort());
});
