import { Duration } from 'cdk8s';
import { ArgoCdPhase, LobuDelivery } from '../../src/lobu/delivery';
import type { Manifest } from '../support';
import { lobu } from './programs';

/** Names and annotations of the Jobs. */
function jobs(delivery: LobuDelivery): [string, unknown, unknown][] {
  return lobu({ delivery, smokeTest: {} })
    .filter(({ kind }: Manifest) => kind === 'Job')
    .map(({ metadata, spec }) => [
      metadata.name.replace(/[0-9a-f]{8}$/, '<content>'),
      metadata.annotations,
      spec.ttlSecondsAfterFinished,
    ]);
}

const POLICY = { 'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation,HookSucceeded' };

test.each<[string, LobuDelivery, [string, unknown, unknown][]]>([
  [
    'portable',
    LobuDelivery.portable(),
    [
      ['chat-lobu-migrate-<content>', undefined, undefined],
      ['chat-lobu-smoke-test-<content>', undefined, undefined],
    ],
  ],
  [
    'kubectl',
    LobuDelivery.kubectl({ timeToLive: Duration.hours(1) }),
    [
      ['chat-lobu-migrate-<content>', undefined, 3600],
      ['chat-lobu-smoke-test-<content>', undefined, 3600],
    ],
  ],
  [
    'Argo CD',
    LobuDelivery.argoCd(),
    [
      ['chat-lobu-migrate', { 'argocd.argoproj.io/hook': 'PreSync', ...POLICY }, undefined],
      ['chat-lobu-smoke-test', { 'argocd.argoproj.io/hook': 'PostSync', ...POLICY }, undefined],
    ],
  ],
  [
    'Argo CD among the others',
    LobuDelivery.argoCd({ phase: ArgoCdPhase.SYNC }),
    [
      [
        'chat-lobu-migrate',
        { 'argocd.argoproj.io/hook': 'Sync', 'argocd.argoproj.io/sync-wave': '-1', ...POLICY },
        undefined,
      ],
      ['chat-lobu-smoke-test', { 'argocd.argoproj.io/hook': 'PostSync', ...POLICY }, undefined],
    ],
  ],
  [
    'Flux',
    LobuDelivery.flux(),
    [
      ['chat-lobu-migrate', { 'kustomize.toolkit.fluxcd.io/force': 'enabled' }, undefined],
      ['chat-lobu-smoke-test', { 'kustomize.toolkit.fluxcd.io/force': 'enabled' }, undefined],
    ],
  ],
])('%s', (_who, delivery, expected) => {
  expect(jobs(delivery)).toEqual(expected);
});

test('a minute is the least that a Job is kept', () => {
  expect(() => LobuDelivery.kubectl({ timeToLive: Duration.seconds(5) })).toThrow(
    'LobuDelivery.kubectl timeToLive in seconds must be a whole number of 60 or more, got 5',
  );
});
