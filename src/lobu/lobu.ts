import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { IPostgres } from '../connections/postgres';
import { bind } from '../exposure/bind';
import type { Exposure } from '../exposure/exposure';
import { emitManifest } from '../k8s/emit';
import { value } from '../k8s/environment';
import type { ObjectProps, PodProps } from '../k8s/part-props';
import type { NetworkPolicies } from '../network/network-policies';
import { enforceRules } from '../rules/enforce/enforce';
import { tie } from '../rules/enforce/installation';
import { gatewayDatabase } from './database';
import { defineGateway, START } from './define-gateway';
import { LobuDelivery } from './delivery';
import { embeddingsVariables, LobuEmbeddings } from './embeddings';
import type { LobuGatewayProps } from './gateway';
import { Installation, PORT } from './installation';
import { defineAlerts, defineServiceMonitor, type LobuAlerts, type LobuServiceMonitor } from './metrics';
import { defineMigrationJob } from './migrations/job';
import { defineNetworks } from './networks';
import { externalAffinity, publicUrl } from './public-url';
import { LobuScaling } from './scaling';
import type { LobuSecret } from './secret';
import type { SessionPooler } from './session-pooler';
import { defineSmokeTest, type LobuSmokeTest } from './smoke-test';
import { LobuWorker } from './worker';

/** Props of `Lobu`. */
export interface LobuProps extends ObjectProps {
  /** Release that runs: the tag of the images of gateway, worker, embeddings service and Jobs. */
  readonly version: string;

  /**
   * What the names of all images begin with; `-app`, `-worker` and `-embeddings` are put behind.
   *
   * @default ghcr.io/lobu-ai/lobu
   */
  readonly imageRepository?: string;

  /** The runtime Secret. */
  readonly secret: LobuSecret;

  /** The database, with the extensions vector, pg_trgm, cube and earthdistance; reached directly, without a pooler. */
  readonly database: IPostgres;

  /**
   * A pooler between gateways and database; migrations and smoke test go past it.
   *
   * @default - none
   */
  readonly sessionPooler?: SessionPooler;

  /** Ways in from outside of the cluster. The first one is the public URL; an empty list is `kubectl port-forward`. */
  readonly exposures: Exposure[];

  /**
   * One gateway or several, what they keep, and who upgrades their schema.
   *
   * @default LobuScaling.single()
   */
  readonly scaling?: LobuScaling;

  /**
   * Who applies the manifests.
   *
   * @default LobuDelivery.portable()
   */
  readonly delivery?: LobuDelivery;

  /**
   * The gateway's pods.
   *
   * @default - as the chart runs them
   */
  readonly gateway?: LobuGatewayProps;

  /**
   * What runs the code of connectors.
   *
   * @default LobuWorker.deployed()
   */
  readonly worker?: LobuWorker;

  /**
   * What turns text into vectors.
   *
   * @default LobuEmbeddings.deployed()
   */
  readonly embeddings?: LobuEmbeddings;

  /**
   * A Job that asks the new release for an answer.
   *
   * @default - none
   */
  readonly smokeTest?: LobuSmokeTest;

  /**
   * A ServiceMonitor of the Prometheus Operator.
   *
   * @default - none
   */
  readonly serviceMonitor?: LobuServiceMonitor;

  /**
   * Which traffic gateway, worker, embeddings service and Jobs are restricted to. The database must then say its `peer`.
   *
   * @default - none: whatever the cluster allows
   */
  readonly networkPolicies?: NetworkPolicies;

  /**
   * A PrometheusRule of the Prometheus Operator.
   *
   * @default - none
   */
  readonly alerts?: LobuAlerts;

  /**
   * Name of the Helm release that is taken over: selectors, and the name unless it is given, are those of the chart.
   *
   * @default - none
   */
  readonly helmRelease?: string;
}

/** Lobu: gateway, worker of connectors, embeddings service, and the Job that upgrades the schema. */
export class Lobu extends Construct {
  /** The Deployment of the gateway; it recreates its pods, since two releases must never meet on one database. */
  public readonly workload: ApiObject;

  /** The Service of the gateway. */
  public readonly service: ApiObject;

  /** The Deployment of the worker, if it has one. */
  public readonly worker?: ApiObject;

  /** The Deployment of the embeddings service, if it is run here. */
  public readonly embeddings?: ApiObject;

  /** The Service of the embeddings service, if it is run here. */
  public readonly embeddingsService?: ApiObject;

  /** The Job that upgrades the schema; named by its content, so that a patch of its pods wants a new name too. */
  public readonly migrationJob?: ApiObject;

  /** The Job that asks the new release for an answer. */
  public readonly smokeTest?: ApiObject;

  /** The disruption budget of several gateways. */
  public readonly disruptionBudget?: ApiObject;

  /** The ServiceMonitor. */
  public readonly serviceMonitor?: ApiObject;

  /** The PrometheusRule. */
  public readonly alerts?: ApiObject;

  /** What the exposures are made of. */
  public readonly exposureObjects: ApiObject[];

  /**
   * @throws if a prop is out of its bounds, or `env` sets what another prop sets
   */
  constructor(scope: Construct, id: string, props: LobuProps) {
    super(scope, id);
    const { database, exposures, delivery = LobuDelivery.portable(), gateway: own = {} } = props;
    const { scaling = LobuScaling.single(), worker = LobuWorker.deployed() } = props;
    const { embeddings = LobuEmbeddings.deployed() } = props;
    const plan = scaling._plan;
    const installation = new Installation(this, props);
    const gateway = installation.identity('api', 'lobu.gateway', 'app', own);
    const pods = podsOf(own);
    const startSeconds = START + (plan.migrations._jobSeconds ?? plan.migrations._bootSeconds ?? 0);

    const vectors = embeddings._define(installation, this);
    this.embeddings = vectors.workload;
    this.embeddingsService = vectors.service;
    const embeddingsEnv = embeddingsVariables(embeddings, vectors.url);
    this.worker = worker._define(installation, this, {
      gatewayUrl: `http://${gateway.serviceHost(gateway.name)}:${PORT}`,
      embeddings: embeddingsEnv,
      startSeconds,
    });

    // The Ingress or route has the installation's name, as the chart's.
    const whole = installation.identity('api', 'lobu');
    const target = {
      program: 'lobu',
      metadata: (suffix?: string, annotations?: { [key: string]: string }) => whole.metadata(suffix, annotations),
      service: gateway.name,
      port: PORT,
      portName: 'http',
    };
    const ways = bind('lobu.exposures', target, exposures);
    const defined = defineGateway(this, installation, gateway, {
      own,
      plan,
      database,
      startSeconds,
      hasEmbeddedWorker: !worker._isDeployed,
      ask: ways.service,
      facts: { ...externalAffinity(exposures), ...facts(database) },
      env: [
        ...(worker._isDeployed ? [{ ...value('LOBU_DISABLE_EMBEDDED_WORKER', 1), prop: 'worker' }] : []),
        ...(props.smokeTest?.run ? [{ ...value('SMOKE_TEST_ALLOWED_HOST', gateway.name), prop: 'smokeTest' }] : []),
        ...publicUrl(exposures),
        ...embeddingsEnv,
        ...installation.secret._variables('gateway'),
        ...gatewayDatabase(database, props.sessionPooler),
      ],
    });
    this.service = defined.service;
    this.workload = defined.workload;
    this.disruptionBudget = defined.disruptionBudget;
    const { _jobSeconds: deadlineSeconds } = plan.migrations;
    if (deadlineSeconds !== undefined) {
      this.migrationJob = defineMigrationJob(this, installation, { database, delivery, deadlineSeconds, pods });
    }
    if (props.smokeTest) {
      const { smokeTest: test } = props;
      const spec = { test, service: gateway.name, database, delivery, startSeconds, pods };
      this.smokeTest = defineSmokeTest(this, installation, spec);
    }
    if (props.serviceMonitor) {
      const token = installation.secret._key('METRICS_AUTH_TOKEN');
      this.serviceMonitor = defineServiceMonitor(this, gateway, props.serviceMonitor, token);
    }
    if (props.alerts) {
      this.alerts = defineAlerts(this, installation.identity('api', 'lobu', 'watchers'), props.alerts);
    }
    this.exposureObjects = ways.objects.map(({ id, manifest }) => emitManifest(this, id, manifest));
    for (const { peer } of database.postgresConnection._contribution.flows ?? []) {
      if (peer?._end.part) tie(this, peer._end.part);
    }
    const hasMigrationJob = deadlineSeconds !== undefined;
    defineNetworks(this, props, { installation, gateway, worker, embeddings, hasMigrationJob });
    enforceRules(this, { owner: true });
  }
}

/** What the Jobs take of the gateway's pods: where they run and as whom, but none of their variables. */
function podsOf({ scheduling, serviceAccount, podSecurity, podLabels, podAnnotations }: LobuGatewayProps): PodProps {
  return { scheduling, serviceAccount, podSecurity, podLabels, podAnnotations };
}

function facts(database: IPostgres): { [annotation: string]: string } {
  const { maxConnections } = database.postgresConnection._options;
  return maxConnections === undefined ? {} : { 'cdk8s-open-webui.io/database-max-connections': String(maxConnections) };
}
