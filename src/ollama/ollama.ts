import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { EndpointOptions } from '../connections/endpoint-options';
import { type IOllama, ModelApi, type ModelEndpoint } from '../connections/model-backend';
import type { GpuOverlay } from '../gpu/gpu-overlay';
import { images } from '../images';
import { type ClaimOptions, checkClaim, claimSpec } from '../k8s/claim';
import { refuse, url, wholeNumber } from '../k8s/demand';
import { value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import type { SecretRef } from '../k8s/secret-ref';
import { defineService } from '../k8s/service';
import { withUserEnv } from '../k8s/user-env';
import { defineStatefulSet } from '../k8s/workload';
import { enforceRules } from '../rules/enforce/enforce';
import { modelSync } from './model-sync';

const PORT = 11434;

/** Any user will do once its home and its models are on volumes; the image itself starts as root. */
const USER = 1000;

/** A small model with its context; no limit for CPU, since llama.cpp does not see one and is slowed many times (ollama#17916). */
const CPU_RESOURCES = { requests: { cpu: '500m', memory: '2Gi' }, limits: { memory: '8Gi' } };

/** What loading a model takes of the host's memory on its way to the GPU. */
const GPU_RESOURCES = { requests: { cpu: '2', memory: '8Gi' }, limits: { memory: '16Gi' } };

/** Props of `Ollama`. */
export interface OllamaProps extends PartProps {
  /**
   * Models that are pulled where they are missing, such as `llama3.2:3b`.
   *
   * @default - none: an administrator pulls them in Open WebUI
   */
  readonly models?: string[];

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
  readonly storage?: ClaimOptions;
}

/** Ollama: serves models to WebUI. */
export class Ollama extends Construct implements IOllama {
  /**
   * An Ollama that runs elsewhere.
   *
   * @param ollamaUrl URL such as `http://ollama.example.com:11434`, without `/v1` or `/api`
   * @throws if the URL has credentials or is none
   */
  public static fromUrl(ollamaUrl: string, options: EndpointOptions = {}): IOllama {
    const { pathname, search, hash, origin } = url('Ollama.fromUrl', ollamaUrl);
    if (pathname + search + hash !== '/') refuse('Ollama.fromUrl', 'a URL without path', ollamaUrl);
    const endpoint = { api: ModelApi.OLLAMA, url: origin, peer: options.peer };
    return { ollamaEndpoint: endpoint, modelEndpoints: [endpoint] };
  }

  /**
   * An Ollama by its URL in a Secret.
   *
   * @param ollamaUrl the key of the Secret
   */
  public static fromSecret(ollamaUrl: SecretRef, options: EndpointOptions = {}): IOllama {
    const endpoint = { api: ModelApi.OLLAMA, urlSecret: ollamaUrl, peer: options.peer };
    return { ollamaEndpoint: endpoint, modelEndpoints: [endpoint] };
  }

  /** The StatefulSet: going from one replica to two must not change its kind, and pull every model again. */
  public readonly workload: ApiObject;

  /** The Service with one address for all replicas. */
  public readonly service: ApiObject;

  /** The Service with an address for each replica. */
  public readonly headlessService: ApiObject;

  public readonly ollamaEndpoint: ModelEndpoint;

  public readonly modelEndpoints: ModelEndpoint[];

  /**
   * @throws if a prop is out of its bounds
   */
  constructor(scope: Construct, id: string, props: OllamaProps = {}) {
    super(scope, id);
    const image = imageOf('ollama', props, images.ollama);
    const identity = new Identity(this, props, { component: 'ollama', program: 'ollama', version: image.version });
    const replicas = wholeNumber('ollama.replicas', props.replicas ?? 1, 1);
    const models = modelNames(props.models ?? []);
    const storage = checkClaim('ollama.storage', props.storage);
    const shared = storage.existingClaim;
    if (shared && replicas > 1)
      refuse('ollama.replicas', '1 beside storage.existingClaim, which one pod writes', replicas);
    const headless = identity.objectName('headless');

    this.headlessService = defineService(this, 'headless', identity, {
      port: PORT,
      suffix: 'headless',
      headless: true,
    });
    this.service = defineService(this, 'service', identity, { port: PORT });
    this.workload = defineStatefulSet(this, identity, {
      replicas,
      serviceName: headless,
      template: podTemplate(identity, props, {
        main: {
          name: 'ollama',
          image: image.reference,
          port: PORT,
          env: withUserEnv(
            'ollama',
            [
              value('OLLAMA_HOST', `0.0.0.0:${PORT}`),
              value('HOME', '/home/ollama'),
              value('OLLAMA_MODELS', '/models'),
              // Prompts stay in the cluster: no models of ollama.com, no list of recommendations from there.
              { ...value('OLLAMA_NO_CLOUD', 1) },
              // The image asks for every GPU of the node; with an overlay the device plugin says which.
              ...(props.gpu ? [] : [{ ...value('NVIDIA_VISIBLE_DEVICES', 'void'), prop: 'gpu' }]),
            ],
            props,
          ),
          mounts: [
            { name: 'models', mountPath: '/models' },
            { name: 'home', mountPath: '/home/ollama' },
          ],
          resources: props.gpu ? GPU_RESOURCES : CPU_RESOURCES,
          devices: props.gpu?._hardware.devices,
          // A signal cuts every answer at once, so that the pod leaves the Services first.
          preStop: ['sleep', '10'],
          probes: {
            // The search for GPUs takes up to a minute, and a big store is walked before the first answer.
            startup: [{ path: '/' }, every(5, 3, 60)],
            liveness: [{ path: '/' }, every(10, 5, 6)],
            readiness: [{ path: '/api/version' }, every(5, 3, 3)],
          },
        },
        sidecars: models.length > 0 ? [modelSync(image.reference, models)] : [],
        volumes: [
          { name: 'home', emptyDir: {} },
          ...(models.length > 0 ? [{ name: 'state', emptyDir: {} }] : []),
          ...(shared ? [{ name: 'models', persistentVolumeClaim: { claimName: shared } }] : []),
        ],
        security: { runAsUser: USER, runAsGroup: USER, fsGroup: USER },
        terminationGracePeriodSeconds: 40,
        fields: props.gpu?._hardware.pod,
      }),
      claimTemplates: shared
        ? undefined
        : [{ metadata: { name: 'models' }, spec: claimSpec('ollama.storage', storage, '30Gi', 'ReadWriteOnce') }],
    });

    const endpoint = (host: string): ModelEndpoint => ({
      api: ModelApi.OLLAMA,
      url: `http://${host}:${PORT}`,
      peer: identity.peer,
    });
    this.ollamaEndpoint = endpoint(identity.serviceHost(identity.name));
    this.modelEndpoints = Array.from({ length: replicas }, (_, ordinal) =>
      endpoint(`${identity.name}-${ordinal}.${identity.serviceHost(headless)}`),
    );
    enforceRules(this, { owner: false });
  }
}

/** Models, each once and as a name: `ollama pull` would take a leading `-` for an option. */
function modelNames(models: string[]): string[] {
  for (const [index, model] of models.entries()) {
    if (!/^[a-zA-Z0-9][^\s]*$/.test(model)) refuse('ollama.models', "names such as 'llama3.2:3b'", model);
    if (models.indexOf(model) !== index) refuse('ollama.models', 'each model once', model);
  }
  return models;
}
