import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { DataDirectory, IDataDirectory } from '../connections/data-directory';
import { defineExposedService } from '../exposure/bind';
import { proxiesOf } from '../exposure/proxies';
import { defineClaim } from '../gpu/device-claim';
import { images } from '../images';
import { disruptionBudgetOf } from '../k8s/disruption-budget';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import { type MainContainerSpec, podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { serviceAccountOf } from '../k8s/service-account';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';
import { copyModels } from './baked-models';
import { Configuration, type WebUISetting } from './configuration';
import { connect, factOf } from './connect';
import { CUDA, cuda, withoutGpu } from './cuda';
import { dataOf } from './data';
import { DATA_DIR } from './data-dir';
import { dataDirectory } from './data-directory';
import { hardening } from './hardening';
import { prepare } from './prepare';
import { Scaling } from './scaling/scaling';
import { PORT, sourcesOf } from './sources';
import { besideProps, checkVariables, readBy, releaseOf } from './variables';
import type { WebUIProps } from './webui-props';

const SERVICE_PORT = 80;
const PROGRAM = 'open-webui';

/** Documents are read and split in memory: upstream calls 1 GB very low and 2 GB needed (docs, troubleshooting/performance). */
const RESOURCES = { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '4Gi' } };

/** Seconds that answers and websockets get to end once the pod has left the Service. */
const GRACEFUL_SHUTDOWN = 60;
const LEAVE_SERVICE = 10;

/**
 * Open WebUI.
 *
 * @example
 * const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:1b'] });
 * new WebUI(chart, 'webui', { models: [ollama] });
 */
export class WebUI extends Construct implements IDataDirectory {
  /** The Deployment; it recreates its pods, since two releases must never meet on one database. */
  public readonly workload: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  /** The claim of the data volume, unless there is none or an existing one is used. */
  public readonly claim?: ApiObject;

  /** The ServiceAccount, unless it is somebody else's. */
  public readonly serviceAccount?: ApiObject;

  /** The disruption budget, where there are several replicas. */
  public readonly disruptionBudget?: ApiObject;

  /** The directory of everything that is in no database and no bucket, for `VolumeBackup`. */
  public readonly dataDirectory: DataDirectory;

  /** The autoscaler, where the number of replicas is not fixed. */
  public readonly autoscaler?: ApiObject;

  /** What the exposures are made of. */
  public readonly exposureObjects: ApiObject[];

  /** The variables that the program sets, in their order, and when each counts. */
  public readonly settings: WebUISetting[];

  /**
   * @throws if a prop is out of its bounds, or `env` sets what another prop sets, or what Open WebUI would not read as it is meant
   */
  constructor(scope: Construct, id: string, props: WebUIProps) {
    super(scope, id);
    const hardware = cuda(props.gpu);
    const image = imageOf('webui', props, images.openWebUI, hardware && CUDA);
    const identity = new Identity(this, props, { component: 'webui', program: PROGRAM, version: image.version });
    const { scaling = Scaling.single(), exposures = [], configuration = Configuration.owned() } = props;
    const data = dataOf(scaling);
    const { settings, volumes, mounts, facts, flows, copiesModels, workloadIdentity } = connect(
      this,
      identity,
      sourcesOf(props, configuration, data),
    );
    const release = releaseOf(image.version);
    const variables = withUserEnv('webui', readBy(release, settings), props);
    checkVariables(variables, props.extraVariables, release);
    this.settings = configuration._settings(variables);

    const dataVolume =
      data.volume &&
      defineVolume(this, identity, {
        name: 'data',
        defaultSize: '10Gi',
        ...data.volume,
      });
    this.claim = dataVolume?.claim;
    this.dataDirectory = dataDirectory(this, identity, props, {
      image: image.reference,
      data,
      volume: dataVolume,
    });
    const exposed = defineExposedService(this, identity, SERVICE_PORT, exposures);
    this.service = exposed.service;
    const claimed = defineClaim(this, identity, hardware);
    const main: MainContainerSpec = {
      name: PROGRAM,
      image: image.reference,
      // Arguments replace those of start.sh, which would not end streams within the grace period.
      args: ['bash', 'start.sh', '--workers', '1', '--timeout-graceful-shutdown', String(GRACEFUL_SHUTDOWN)],
      port: PORT,
      env: variables,
      mounts: [{ ...(dataVolume?.mount ?? { name: 'data' }), mountPath: DATA_DIR }, ...mounts],
      resources: RESOURCES,
      devices: hardware?.devices,
      claims: claimed.claims,
      preStop: ['sleep', String(LEAVE_SERVICE)],
      probes: {
        // A start that is killed half-way through downloads or migrations begins again, and is killed again.
        startup: [{ path: '/health' }, every(10, 5, 90)],
        liveness: [{ path: '/health' }, every(10, 5, 6)],
        readiness: [{ path: '/ready' }, every(10, 5, 3)],
      },
    };
    this.workload = defineDeployment(this, identity, {
      replicas: scaling._replicas._count,
      scaled: scaling._replicas._scaled,
      recreate: true,
      // Migrations of a large database, and the start after them.
      progressDeadlineSeconds: 1800,
      annotations: {
        ...facts,
        ...factOf('beside-props', besideProps(variables)),
        ...factOf('extra-variables', props.extraVariables ?? []),
      },
      template: podTemplate(identity, props, {
        main,
        init: [
          ...(copiesModels ? [copyModels(image.reference)] : []),
          prepare({ ...main, env: withoutGpu(main.env, hardware) }, this.settings),
        ],
        volumes: [dataVolume?.volume ?? { name: 'data', emptyDir: {} }, ...volumes],
        security: hardening(props.podSecurity).security,
        terminationGracePeriodSeconds: LEAVE_SERVICE + GRACEFUL_SHUTDOWN + 20,
        fields: hardware?.pod,
      }),
      newer: claimed.newer,
    });
    this.serviceAccount = serviceAccountOf(this);
    this.disruptionBudget = disruptionBudgetOf(this);
    this.autoscaler = scaling._replicas._autoscaler(this, identity);
    this.exposureObjects = exposed.define();
    const callers = proxiesOf(identity, exposures);
    defineNetwork(this, identity, props, { ports: [PORT], flows, callers, workloadIdentity }, props.networkPolicies);
    enforceRules(this, { owner: true });
  }
}
