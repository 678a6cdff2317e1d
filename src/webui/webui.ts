import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { IContentExtractor } from '../connections/content-extraction';
import type { IModelBackend } from '../connections/model-backend';
import { defineExposedService } from '../exposure/bind';
import type { Exposure } from '../exposure/exposure';
import { defineClaim } from '../gpu/device-claim';
import type { GpuOverlay } from '../gpu/gpu-overlay';
import { images } from '../images';
import { emit } from '../k8s/emit';
import { value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import type { PartProps } from '../k8s/part-props';
import { type MainContainerSpec, podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { enforceRules } from '../rules/enforce/enforce';
import { Configuration, type WebUISetting } from './configuration';
import { connect, factOf } from './connect';
import { CUDA, cuda, withoutGpu } from './cuda';
import { DATA_DIR, dataOf, type Source } from './data';
import type { Embeddings } from './embeddings';
import { models } from './models/models';
import { prepare } from './prepare';
import { publicUrl } from './public-url';
import { Scaling } from './scaling/scaling';
import { atMostOneOfEach } from './sign-in/at-most-one';
import type { SignIn } from './sign-in/sign-in';
import { besideProps, checkVariables, releaseOf } from './variables';

const PORT = 8080;
const SERVICE_PORT = 80;
const PROGRAM = 'open-webui';

/** Documents are read and split in memory: upstream calls 1 GB very low and 2 GB needed (docs, troubleshooting/performance). */
const RESOURCES = { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '4Gi' } };

/** Seconds that answers and websockets get to end once the pod has left the Service. */
const GRACEFUL_SHUTDOWN = 60;
const LEAVE_SERVICE = 10;

/** Props of `WebUI`. */
export interface WebUIProps extends PartProps {
  /** The servers of models; an empty list leaves them to an administrator, in Open WebUI itself. */
  readonly models: IModelBackend[];

  /**
   * One replica or several, and what sessions, data and files are kept in.
   *
   * @default Scaling.single()
   */
  readonly scaling?: Scaling;

  /**
   * What turns uploaded files into text.
   *
   * @default - Open WebUI itself
   */
  readonly contentExtraction?: IContentExtractor;

  /**
   * What turns text into vectors.
   *
   * @default - a small model in Open WebUI's own process
   */
  readonly embeddings?: Embeddings;

  /**
   * Ways to sign in beside e-mail and password.
   *
   * @default - none
   */
  readonly signIn?: SignIn[];

  /**
   * Ways in from outside of the cluster. The first one is the public URL.
   *
   * @default - none: `kubectl port-forward`
   */
  readonly exposures?: Exposure[];

  /**
   * A GPU of NVIDIA for embeddings and speech in Open WebUI's own process, in each replica; the default image is then upstream's
   * `-cuda`. Models run elsewhere: they have GPUs of their own.
   *
   * @default - none
   */
  readonly gpu?: GpuOverlay;

  /**
   * Who has the last word on what Open WebUI stores: the program, the environment alone, or the admin panel.
   *
   * @default Configuration.owned()
   */
  readonly configuration?: Configuration;

  /**
   * Names of variables that only your own code reads, such as a patched image or tools: in `env` and `secretEnv` they are not taken
   * for misspelt ones.
   *
   * @default - none
   */
  readonly extraVariables?: string[];
}

/** Open WebUI. */
export class WebUI extends Construct {
  /** The Deployment; it recreates its pods, since two releases must never meet on one database. */
  public readonly workload: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  /** The claim of the data volume, unless there is none or an existing one is used. */
  public readonly claim?: ApiObject;

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
    const sources: Source[] = [
      { contribution: ALWAYS },
      { prop: 'configuration', contribution: { env: configuration._env } },
      ...data.sources,
      { prop: 'models', contribution: models(props.models) },
      { prop: 'contentExtraction', contribution: props.contentExtraction?.contentExtraction._contribution ?? {} },
      { prop: 'embeddings', contribution: props.embeddings?._contribution ?? {} },
      ...atMostOneOfEach(props.signIn ?? []).map(({ _contribution: contribution }) => ({
        prop: 'signIn',
        contribution,
      })),
      { prop: 'exposures', contribution: publicUrl(exposures) },
    ];
    const { settings, volumes, mounts, facts } = connect(this, identity, sources);
    const variables = withUserEnv('webui', settings, props);
    checkVariables(variables, props.extraVariables, releaseOf(image.version));
    this.settings = configuration._settings(variables);

    const dataVolume =
      data.volume &&
      defineVolume(this, identity, {
        name: 'data',
        path: 'webui.scaling storage',
        defaultSize: '10Gi',
        ...data.volume,
      });
    this.claim = dataVolume?.claim;
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
      mounts: [{ name: 'data', mountPath: DATA_DIR }, ...mounts],
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
        init: [prepare({ ...main, env: withoutGpu(main.env, hardware) }, this.settings)],
        volumes: [dataVolume?.volume ?? { name: 'data', emptyDir: {} }, ...volumes],
        // The image's own user is root, with its capabilities dropped.
        security: {},
        terminationGracePeriodSeconds: LEAVE_SERVICE + GRACEFUL_SHUTDOWN + 20,
        fields: hardware?.pod,
      }),
      newer: claimed.newer,
    });
    this.autoscaler = this.autoscale(identity, scaling);
    this.exposureObjects = exposed.define();
    enforceRules(this, { owner: true });
  }

  private autoscale(identity: Identity, scaling: Scaling): ApiObject | undefined {
    const spec = scaling._replicas._autoscaler(identity.name);
    return spec && emit(this, 'autoscaler', k8s.KubeHorizontalPodAutoscalerV2, { metadata: identity.metadata(), spec });
  }
}

/** Written whatever the props are, since an explicit entry beats what a Secret of `envFrom` might hold. */
const ALWAYS = {
  env: [
    value('PORT', PORT),
    value('UVICORN_WORKERS', 1),
    value('DATA_DIR', DATA_DIR),
    value('ENABLE_DB_MIGRATIONS', false),
    value('RESET_CONFIG_ON_START', false),
    // Its parts would win over DATABASE_URL (open-webui v0.11.4, backend/open_webui/env.py:283).
    value('DATABASE_TYPE', ''),
  ],
};
