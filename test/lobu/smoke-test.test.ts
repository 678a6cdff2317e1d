import { Duration } from 'cdk8s';
import { LobuDelivery } from '../../src/lobu/delivery';
import { LobuMigrations } from '../../src/lobu/migrations/migrations';
import { LobuScaling } from '../../src/lobu/scaling';
import { LobuSecret } from '../../src/lobu/secret';
import type { LobuSmokeTest } from '../../src/lobu/smoke-test';
import { containerOf, only, variablesOf } from '../support';
import { KEYS, lobu, SMOKE_KEYS } from './programs';

const secret = LobuSecret.of('lobu-secrets', [...KEYS, ...SMOKE_KEYS]);

function smokeTest(test: LobuSmokeTest, delivery = LobuDelivery.argoCd()) {
  return only(lobu({ secret, delivery, smokeTest: test }), 'Job', 'chat-lobu-smoke-test');
}

test('it asks the Service by the name that the server takes', () => {
  const job = smokeTest({});
  expect(variablesOf(containerOf(job))).toEqual({ GATEWAY_URL: 'http://chat-lobu-app:8787' });
  expect(containerOf(job).args).toEqual(['300', '0']);
  expect(job.spec).toMatchObject({ backoffLimit: 0, activeDeadlineSeconds: 330 });
});

test('a run has its token, its conversation, and the database that the chart forgot', () => {
  const job = smokeTest({ run: { timeout: Duration.minutes(2) } });
  expect(variablesOf(containerOf(job))).toEqual({
    GATEWAY_URL: 'http://chat-lobu-app:8787',
    POD_UID: undefined,
    CONVERSATION: 'smoke-',
    SMOKE_TEST_TOKEN: 'secret:lobu-secrets/SMOKE_TEST_TOKEN',
    DATABASE_URL: 'secret:lobu-db/uri',
  });
  expect(containerOf(job).env[1].valueFrom).toEqual({ fieldRef: { fieldPath: 'metadata.uid' } });
  expect(job.spec.activeDeadlineSeconds).toBe(450);
});

test('applied beside everything else it waits for the migration too', () => {
  const scaling = LobuScaling.single({ migrations: LobuMigrations.job({ deadline: Duration.minutes(30) }) });
  const job = lobu({ scaling, smokeTest: {} }).find(({ metadata }) =>
    metadata.name.startsWith('chat-lobu-smoke-test-'),
  );
  expect(containerOf(job!).args).toEqual(['2400', '0']);
});
