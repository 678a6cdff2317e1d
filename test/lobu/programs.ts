import type { Chart } from 'cdk8s';
import { Postgres } from '../../src/connections/postgres';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Lobu, type LobuProps } from '../../src/lobu/lobu';
import { LobuSecret } from '../../src/lobu/secret';
import { type Manifest, render } from '../support';

/** The keys that the server needs. */
export const KEYS = ['ENCRYPTION_KEY', 'BETTER_AUTH_SECRET', 'JWT_SECRET', 'WORKER_API_TOKEN'];

/** The keys of a smoke test that lets an agent run. */
export const SMOKE_KEYS = ['SMOKE_TEST_TOKEN', 'SMOKE_TEST_AGENT_ID', 'SMOKE_TEST_ORG_ID'];

/** The least that a Lobu takes. */
export const LEAST: LobuProps = {
  version: '20260818-120000',
  secret: LobuSecret.of('lobu-secrets', KEYS),
  database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri')),
  exposures: [],
};

/** Defines a Lobu with the least that it takes, and some props. */
export function lobuIn(chart: Chart, props: Partial<LobuProps> = {}): Lobu {
  return new Lobu(chart, 'lobu', { ...LEAST, ...props });
}

/** What such a Lobu renders in the chart `chat`, rules included. */
export function lobu(props: Partial<LobuProps> = {}): Manifest[] {
  return render(chart => void lobuIn(chart, props));
}
