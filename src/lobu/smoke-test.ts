import { type ApiObject, Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import type { IPostgres } from '../connections/postgres';
import { refuse } from '../k8s/demand';
import { field, value } from '../k8s/environment';
import { defineJob } from '../k8s/job';
import type { PodProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { wholeSeconds } from '../k8s/seconds';
import { directly } from './database';
import type { LobuDelivery } from './delivery';
import { ARCHITECTURE, type Installation, PORT, ROOT } from './installation';
import { nodeCommand } from './migrations/scripts';
import { SMOKE_TEST } from './smoke-script';

const RESOURCES = { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '256Mi' } };

/** What the server asks of the run that a smoke test starts (lobu 11.0.0, packages/server/src/gateway/routes/internal/smoke.ts:117). */
export const WORKER_KEYS = ['SMOKE_TEST_TOKEN', 'SMOKE_TEST_AGENT_ID', 'SMOKE_TEST_ORG_ID'];

/** A Job that asks the new release for an answer. */
export interface LobuSmokeTest {
  /**
   * Longest wait for the gateway's first answer, in whole seconds.
   *
   * @default - five minutes, and the deadline of the migration where the Job is not applied behind everything else
   */
  readonly timeout?: Duration;

  /**
   * A run of an agent, from the message to its transcript. The Secret then needs `SMOKE_TEST_TOKEN`, `SMOKE_TEST_AGENT_ID` and
   * `SMOKE_TEST_ORG_ID`, and the organization that agent.
   *
   * @default - none
   */
  readonly run?: LobuSmokeTestRun;
}

/** The run of an agent in a smoke test. */
export interface LobuSmokeTestRun {
  /**
   * Beginning of the conversation's id; the server takes `smoke-…` only.
   *
   * @default smoke-
   */
  readonly conversationPrefix?: string;

  /**
   * Longest wait for the transcript, in whole seconds.
   *
   * @default Duration.seconds(90)
   */
  readonly timeout?: Duration;
}

/** A smoke test and what it asks. */
export interface SmokeTestSpec {
  readonly test: LobuSmokeTest;
  /** Name of the gateway's Service: the only host that the server lets start a run. */
  readonly service: string;
  readonly database: IPostgres;
  readonly delivery: LobuDelivery;
  /** What a gateway may take to its start. */
  readonly startSeconds: number;
  readonly pods: PodProps;
}

/** Defines the Job. */
export function defineSmokeTest(scope: Construct, installation: Installation, spec: SmokeTestSpec): ApiObject {
  const { test, service, database, delivery, startSeconds, pods } = spec;
  const path = 'lobu.smokeTest';
  const { run } = test;
  const wait = delivery._isOrdered ? 300 : 300 + startSeconds;
  const timeout = seconds(`${path}.timeout`, test.timeout, wait);
  const runTimeout = run ? seconds(`${path}.run.timeout`, run.timeout, 90) : 0;
  const prefix = run?.conversationPrefix ?? 'smoke-';
  if (!/^smoke-[\w-]*$/.test(prefix))
    refuse(`${path}.run.conversationPrefix`, "a text such as 'smoke-release-'", prefix);
  if (run) installation.secret._demand('lobu.secret', WORKER_KEYS);
  const identity = installation.identity('smoke-test', 'lobu.gateway', undefined, pods);
  const template = podTemplate(identity, installation.workload(pods), {
    main: {
      name: 'smoke-test',
      image: installation.image('app'),
      command: nodeCommand(SMOKE_TEST),
      args: [String(timeout), String(runTimeout)],
      env: [
        value('GATEWAY_URL', `http://${service}:${PORT}`),
        ...(run
          ? [
              field('POD_UID', 'metadata.uid'),
              value('CONVERSATION', prefix),
              ...installation.secret._variables('smoke-test'),
              ...directly(database),
            ]
          : []),
      ],
      resources: RESOURCES,
      probes: {},
    },
    security: ROOT,
    terminationGracePeriodSeconds: 5,
    restartPolicy: 'Never',
    fields: ARCHITECTURE,
  });
  return defineJob(scope, 'smoke-test', identity, {
    suffix: delivery._suffix('smoke-test', template),
    template,
    deadlineSeconds: timeout + runTimeout + 30,
    ttlSeconds: delivery._ttlSeconds,
    annotations: delivery._annotations('smoke-test'),
  });
}

function seconds(path: string, duration: Duration | undefined, fallback: number): number {
  return wholeSeconds(path, duration ?? Duration.seconds(fallback));
}
