import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { IPostgres } from '../../connections/postgres';
import { value } from '../../k8s/environment';
import { defineJob } from '../../k8s/job';
import type { PodProps } from '../../k8s/part-props';
import { type ContainerSpec, podTemplate } from '../../k8s/pod';
import { directly } from '../database';
import type { LobuDelivery } from '../delivery';
import { ARCHITECTURE, type Installation, ROOT } from '../installation';
import { GATE, MIGRATE, nodeCommand } from './scripts';

const RESOURCES = { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } };

/** The Job that upgrades the schema. */
export interface MigrationJobSpec {
  readonly database: IPostgres;
  readonly delivery: LobuDelivery;
  readonly deadlineSeconds: number;
  /** Where the gateway may run, the Job may too. */
  readonly pods: PodProps;
}

/** Defines the Job; of all variables it gets the few that the upgrade reads. */
export function defineMigrationJob(scope: Construct, installation: Installation, spec: MigrationJobSpec): ApiObject {
  const { database, delivery, deadlineSeconds, pods } = spec;
  const identity = installation.identity('migrate', 'lobu.gateway', undefined, pods);
  const template = podTemplate(identity, installation.workload(pods), {
    main: {
      name: 'migrate',
      image: installation.image('app'),
      command: nodeCommand(MIGRATE),
      env: [
        // With it the script looks for the database first, and creates none.
        value('NODE_ENV', 'production'),
        value('DB_PREFLIGHT_TIMEOUT_SECONDS', 10),
        ...directly(database),
      ],
      resources: RESOURCES,
      probes: {},
    },
    security: ROOT,
    terminationGracePeriodSeconds: 30,
    restartPolicy: 'Never',
    fields: ARCHITECTURE,
  });
  return defineJob(scope, 'migrate', identity, {
    suffix: delivery._suffix('migrate', template),
    template,
    deadlineSeconds,
    ttlSeconds: delivery._ttlSeconds,
    annotations: delivery._annotations('migrate'),
  });
}

/** What keeps a gateway from its start until the schema is that of its image. */
export function schemaGate(installation: Installation, database: IPostgres, seconds: number): ContainerSpec {
  return {
    name: 'schema-gate',
    image: installation.image('app'),
    command: nodeCommand(GATE),
    args: [String(seconds)],
    env: directly(database),
    resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
  };
}
