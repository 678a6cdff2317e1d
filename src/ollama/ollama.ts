import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { type IOllama, ModelApi, type ModelEndpoint } from '../connections/model-backend';
import { checkConnection, type ModelConnection } from '../connections/model-connection';
import { defineExposedService } from '../exposure/bind';
import type { Exposure } from '../exposure/exposure';
import { proxiesOf } from '../exposure/proxies';
import { defineClaim } from '../gpu/device-claim';
import type { GpuOverlay } from '../gpu/gpu-overlay';
import { images } from '../images';
import { defineConfigMap } from '../k8s/config-map';
import { refuse, url, wholeNumber } from '../k8s/demand';
import { disruptionBudgetOf } from '../k8s/disruption-budget';
import { emitManifest, merge } from '../k8s/emit';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import { NetworkPeer } from '../k8s/network-peer';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import type { SecretRef } from '../k8s/secret-ref';
import { defineService } from '../k8s/service';
import { serviceAccountOf } from '../k8s/service-account';
import { defineStatefulSet } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';
import { checkAgreement } from './agreement';
import { type OllamaEndpointOptions, ollamaElsewhere } from './endpoint';
import { memoryFacts } from './memory';
import { type Model, modelsOf } from './model';
import { ModelDelivery } from './model-delivery';
import { ollamaPod, PORT } from './ollama-pod';
import type { Ready } from './ready';
import { type OllamaSchedule, scheduled } from './schedule';
import type { OllamaSettings } from './settings';
import { modelfilesOf } from './steps';
import { checkStorage, type OllamaStorage } from './storage';

/** Props of `Ollama`. */
export interface OllamaProps extends PartProps, OllamaSettings {
  /**
   * Models that Ollama shall have: the name of one to pull, such as `llama3.2:3b`, or a `Model`.
   *
   * @default - none: an administrator pulls them in Open WebUI
   */
  readonly models?: (string | Model)[];

  /**
   * How the models get into the pods.
   *
   * @default ModelDelivery.sync()
   */
  readonly delivery?: ModelDelivery;

  /**
   * When a pod gets requests.
   *
   * @default Ready.server()
   */
  readonly ready?: Ready;

  /**
   * Number of pods, each with models of its own: a whole number of 1 or more.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The GPU of each pod.
   *
   * @default - none: the CPU, and no GPU of the node is visible
   */
  readonly gpu?: GpuOverlay;

  /**
   * The volume that the models of each pod are on. An `existingClaim` serves one replica.
   *
   * @default - a claim of 30Gi of the default class for each pod
   */
  readonly storage?: OllamaStorage;

  /**
   * When Ollama runs; at all other times it has no pods.
   *
   * @default - always
   */
  readonly schedule?: OllamaSchedule;

  /**
   * What Open WebUI does with the models: an id before theirs, a choice of them, tags.
   *
   * @default - all of them are offered under their own names
   */
  readonly connection?: ModelConnection;

  /**
   * Ways in from outside of the cluster. Ollama asks nobody who they are: a rule demands a proxy that does, or your reason.
   *
   * @default - none
   */
  readonly exposures?: Exposure[];
}

/**
 * Ollama: serves models to WebUI.
 *
 * @example
 * const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:3b'], gpu: GpuOverlay.nvidia({ count: 1 }) });
 * new WebUI(chart, 'webui', { models: [ollama] });
 */
export class Ollama extends Construct implements IOllama {
  /**
   * An Ollama that runs elsewhere.
   *
   * @param ollamaUrl URL such as `http://ollama.example.com:11434`, without `/v1` or `/api`
   * @throws if the URL has credentials or is none
   * @example
   * Ollama.fromUrl('https://ollama.example.com', {
   *   apiKey: SecretRef.of('ollama', 'api-key'),
   *   prefixId: 'lab',
   *   modelIds: ['llama3.2:3b'],
   * });
   */
  public static fromUrl(ollamaUrl: string, options: OllamaEndpointOptions = {}): IOllama {
    const { pathname, search, hash, origin } = url('Ollama.fromUrl', ollamaUrl);
    if (pathname + search + hash !== '/') refuse('Ollama.fromUrl', 'a URL without path', ollamaUrl);
    return ollamaElsewhere('Ollama.fromUrl', { url: origin }, options);
  }

  /**
   * An Ollama by its URL in a Secret.
   *
   * @param ollamaUrl the key of the Secret
   *
   * @example
   * Ollama.fromSecret(SecretRef.of('ollama', 'url'), { apiKey: SecretRef.of('ollama', 'api-key') });
   */
  public static fromSecret(ollamaUrl: SecretRef, options: OllamaEndpointOptions = {}): IOllama {
    return ollamaElsewhere('Ollama.fromSecret', { urlSecret: ollamaUrl }, options);
  }

  /** The StatefulSet: going from one replica to two must not change its kind, and pull every model again. */
  public readonly workload: ApiObject;

  /** The ServiceAccount, unless it is somebody else's. */
  public readonly serviceAccount?: ApiObject;

  /** The disruption budget, where there are several replicas. */
  public readonly disruptionBudget?: ApiObject;

  /** The Service with one address for all replicas. */
  public readonly service: ApiObject;

  /** What the exposures are made of. */
  public readonly exposureObjects: ApiObject[];

  /** The Service with an address for each replica. */
  public readonly headlessService: ApiObject;

  /** The ConfigMap of the Modelfiles, where there are models to make. */
  public readonly modelfiles?: ApiObject;

  /** The template of the claims of GPUs, where the overlay claims them. */
  public readonly claimTemplate?: ApiObject;

  /** What starts and ends the pods by the schedule. */
  public readonly scaledObject?: ApiObject;

  public readonly ollamaEndpoint: ModelEndpoint;

  public readonly modelEndpoints: ModelEndpoint[];

  /**
   * @throws if a prop is out of its bounds, or contradicts another one
   */
  constructor(scope: Construct, id: string, props: OllamaProps = {}) {
    super(scope, id);
    const hardware = props.gpu?._hardware;
    const image = imageOf('ollama', props, images.ollama, hardware?.vendor === 'amd' ? '-rocm' : '');
    const identity = new Identity(this, props, { component: 'ollama', program: 'ollama', version: image.version });
    const replicas = wholeNumber('ollama.replicas', props.replicas ?? 1, 1);
    const models = modelsOf(props.models);
    const storage = checkStorage(props.storage);
    checkAgreement(props, models, replicas);
    const headless = identity.objectName('headless');
    const files = modelfilesOf(models);
    const claim = defineClaim(this, identity, hardware);
    this.claimTemplate = claim.template;

    if (Object.keys(files).length > 0) {
      // `model-sync` follows the files: the checksum of the ConfigMap is for nobody.
      this.modelfiles = defineConfigMap(this, identity, { name: 'modelfiles', data: files }).object;
    }
    this.headlessService = defineService(this, 'headless', identity, {
      port: PORT,
      suffix: 'headless',
      headless: true,
    });
    const exposed = defineExposedService(this, identity, PORT, props.exposures);
    this.service = exposed.service;
    const pod = ollamaPod(identity, props, { image: image.reference, models, storage, claims: claim.claims });
    this.workload = defineStatefulSet(this, identity, {
      replicas: props.schedule ? undefined : replicas,
      scaled: props.schedule && { least: 0, most: replicas },
      serviceName: headless,
      template: podTemplate(identity, props, pod.spec),
      claimTemplates: pod.claimTemplates,
      annotations: facts(memoryFacts(models, props, hardware)),
      newer: merge(claim.newer, pod.newer) as object,
    });
    this.serviceAccount = serviceAccountOf(this);
    this.disruptionBudget = disruptionBudgetOf(this);
    if (props.schedule) {
      this.scaledObject = emitManifest(this, 'schedule', scheduled(identity, props.schedule, replicas));
    }

    const endpoint = (host: string): ModelEndpoint => ({
      api: ModelApi.OLLAMA,
      url: `http://${host}:${PORT}`,
      connection: props.connection,
      peer: identity.peer,
    });
    checkConnection('ollama.connection', props.connection ?? {});
    this.ollamaEndpoint = endpoint(identity.serviceHost(identity.name));
    this.modelEndpoints = Array.from({ length: replicas }, (_, ordinal) =>
      endpoint(`${identity.name}-${ordinal}.${identity.serviceHost(headless)}`),
    );
    this.exposureObjects = exposed.define();
    defineNetwork(this, identity, props, {
      ports: [PORT],
      flows: isPulled(props.delivery) ? [{ peer: NetworkPeer.internet(), port: 443, prop: 'ollama.delivery' }] : [],
      callers: proxiesOf(identity, props.exposures),
    });
    enforceRules(this, { owner: false });
  }
}

/** Whether models come from a registry: those of the props, and those that an administrator pulls. */
function isPulled({ _store: store }: ModelDelivery = ModelDelivery.sync()): boolean {
  return !store.volume && !store.isBaked;
}

function facts(given: { [fact: string]: string }): { [annotation: string]: string } {
  return Object.fromEntries(Object.entries(given).map(([fact, text]) => [`cdk8s-open-webui.io/${fact}`, text]));
}
