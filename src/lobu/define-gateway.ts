import type { ApiObject } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { IPostgres } from '../connections/postgres';
import type { ServiceAsk } from '../exposure/service-ask';
import type { ClaimOptions } from '../k8s/claim';
import { disruptionBudgetOf } from '../k8s/disruption-budget';
import { value } from '../k8s/environment';
import type { Identity } from '../k8s/identity';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { defineService, type ServiceFields } from '../k8s/service';
import { type SourcedVariable, withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { gatewayVariables, LEAVE_SERVICE, type LobuGatewayProps, RESERVED, RESOURCES, shutdown } from './gateway';
import { ARCHITECTURE, type Installation, PORT, ROOT } from './installation';
import { schemaGate } from './migrations/job';
import type { Plan } from './scaling';

const ARTIFACTS = '/var/lib/lobu/artifacts';
const WORKSPACES = '/app/workspaces';

/** Seconds that a gateway may take to its start once its schema is there. */
export const START = 300;

/** What the gateway's objects follow from. */
export interface GatewaySpec {
  readonly own: LobuGatewayProps;
  readonly plan: Plan;
  readonly database: IPostgres;
  readonly startSeconds: number;
  readonly hasEmbeddedWorker: boolean;
  /** What the other props say. */
  readonly env: SourcedVariable[];
  /** What the ways in ask of the Service. */
  readonly ask: ServiceAsk;
  readonly facts: { [annotation: string]: string };
}

/** What a gateway is made of. */
export interface GatewayObjects {
  readonly service: ApiObject;
  readonly workload: ApiObject;
  readonly disruptionBudget?: ApiObject;
}

/** Defines Service, Deployment, claims and disruption budget of the gateway. */
export function defineGateway(
  scope: Construct,
  installation: Installation,
  identity: Identity,
  spec: GatewaySpec,
): GatewayObjects {
  const { own, plan, database } = spec;
  const { _jobSeconds: jobSeconds, _bootSeconds: bootSeconds = 0 } = plan.migrations;
  const { env: shutdownEnv, grace } = shutdown(own, spec.hasEmbeddedWorker);
  const env = [
    ...gatewayVariables(own),
    ...shutdownEnv,
    value('LOBU_ARTIFACTS_DIR', ARTIFACTS),
    ...(jobSeconds === undefined ? [] : [{ ...value('SKIP_MIGRATIONS', 1), prop: 'scaling' }]),
    ...spec.env,
  ];
  const service = defineService(scope, 'service', identity, {
    port: PORT,
    annotations: spec.ask.annotations,
    fields: { ...spec.ask.fields, ...pinned(plan.stickySeconds) },
  });
  const workload = defineDeployment(scope, identity, {
    replicas: plan.replicas,
    recreate: true,
    progressDeadlineSeconds: spec.startSeconds + 600,
    annotations: spec.facts,
    template: podTemplate(identity, installation.workload(own), {
      init: jobSeconds === undefined ? [] : [schemaGate(installation, database, jobSeconds)],
      main: {
        name: 'app',
        image: installation.image('app'),
        port: PORT,
        env: withUserEnv(identity.path, env, own, RESERVED),
        mounts: [
          { name: 'artifacts', mountPath: ARTIFACTS },
          ...(plan.workspaces ? [{ name: 'workspaces', mountPath: WORKSPACES }] : []),
        ],
        resources: RESOURCES,
        preStop: ['sleep', String(LEAVE_SERVICE)],
        probes: {
          startup: [{ path: '/health' }, every(10, 5, Math.ceil((bootSeconds + START) / 10))],
          liveness: [{ path: '/health' }, every(20, 3, 3)],
          readiness: [{ path: '/health/ready' }, every(10, 3, 3)],
        },
      },
      volumes: volumes(scope, identity, plan),
      security: ROOT,
      terminationGracePeriodSeconds: grace,
      fields: ARCHITECTURE,
    }),
  });
  return { service, workload, disruptionBudget: disruptionBudgetOf(scope) };
}

/** Of several gateways one client stays with one, whatever the ways in ask for. */
function pinned(sessionAffinitySeconds?: number): ServiceFields {
  return sessionAffinitySeconds === undefined ? {} : { sessionAffinity: 'ClientIP', sessionAffinitySeconds };
}

function volumes(scope: Construct, identity: Identity, { replicas, artifacts, workspaces }: Plan): k8s.Volume[] {
  const volume = (name: 'artifacts' | 'workspaces', options: ClaimOptions) =>
    defineVolume(scope, identity, {
      id: `${name}-claim`,
      name,
      path: `lobu.scaling ${name}`,
      options,
      defaultSize: '20Gi',
      accessMode: replicas > 1 ? 'ReadWriteMany' : 'ReadWriteOnce',
    }).volume;
  return [
    artifacts ? volume('artifacts', artifacts) : { name: 'artifacts', emptyDir: {} },
    ...(workspaces ? [volume('workspaces', workspaces)] : []),
  ];
}
