import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { type AccessMode, type ClaimOptions, checkClaim } from '../k8s/claim';
import { baseUrl, text, wholeNumber } from '../k8s/demand';
import { value } from '../k8s/environment';
import type { NetworkPeer } from '../k8s/network-peer';
import type { PodProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { defineService } from '../k8s/service';
import { type SourcedVariable, withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { ARCHITECTURE, type Installation, USER } from './installation';

export const EMBEDDINGS_PORT = 8790;
const CACHE = '/app/.cache';

/** The column of every vector is `vector(768)` (lobu 11.0.0, db/migrations/00000000000000_baseline.sql:943). */
const DIMENSIONS = 768;

/** The model computes in the one thread that answers, so that a busy service is slow to say that it lives. */
const RESOURCES = { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '3Gi' } };

/** An embeddings service. */
export interface LobuEmbeddingsOptions extends PodProps {
  /**
   * Number of pods: a whole number of 1 or more.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The model, of 768 dimensions: all vectors of a database come from one.
   *
   * @default - the image's: `Xenova/bge-base-en-v1.5`
   */
  readonly model?: string;

  /**
   * The volume that the model is kept on; of several pods one that many nodes can mount.
   *
   * @default - a claim of 5Gi of the default class for one pod; several fetch the model at each start
   */
  readonly cache?: ClaimOptions;
}

/** An embeddings service that runs elsewhere. */
export interface ExternalEmbeddingsOptions {
  /**
   * The model that it computes, of 768 dimensions.
   *
   * @default - the image's: `Xenova/bge-base-en-v1.5`
   */
  readonly model?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** What turns text into vectors. */
export abstract class LobuEmbeddings {
  /** A service of this installation. */
  public static deployed(options: LobuEmbeddingsOptions = {}): LobuEmbeddings {
    return new Deployed(options);
  }

  /**
   * A service with the same API that runs elsewhere.
   *
   * @param url URL such as `http://embeddings.example.com:8790`
   * @throws if the URL has credentials or is none
   */
  public static external(url: string, options: ExternalEmbeddingsOptions = {}): LobuEmbeddings {
    return new Elsewhere(baseUrl('LobuEmbeddings.external', url), options.model, options.peer);
  }

  /** None: what needs a vector fails, but for connectors, which compute their own. */
  public static none(): LobuEmbeddings {
    return new Elsewhere();
  }

  /** @internal */
  public abstract readonly _model?: string;

  /**
   * The pods of a service of this installation.
   *
   * @internal
   */
  public abstract readonly _pods?: PodProps;

  /**
   * The service that runs elsewhere.
   *
   * @internal
   */
  public abstract readonly _elsewhere?: { readonly url: string; readonly peer?: NetworkPeer };

  /** @internal */
  protected readonly _brand = 'LobuEmbeddings';

  /** @internal */
  public abstract _define(installation: Installation, lobu: Construct): EmbeddingsService;
}

/**
 * A service, and how it is reached.
 *
 * @internal
 */
export interface EmbeddingsService {
  readonly url?: string;
  readonly workload?: ApiObject;
  readonly service?: ApiObject;
}

/** The variables of everybody who computes or stores vectors: they must agree. */
export function embeddingsVariables(embeddings: LobuEmbeddings, url?: string): SourcedVariable[] {
  const model = embeddings._model;
  const variables = [
    ...(url === undefined ? [] : [value('EMBEDDINGS_SERVICE_URL', url)]),
    ...(model === undefined ? [] : [value('EMBEDDINGS_MODEL', text('LobuEmbeddings model', model))]),
    value('EMBEDDINGS_DIMENSIONS', DIMENSIONS),
  ];
  return variables.map(variable => ({ ...variable, prop: 'embeddings' }));
}

class Elsewhere extends LobuEmbeddings {
  public readonly _pods = undefined;
  public readonly _elsewhere?: { readonly url: string; readonly peer?: NetworkPeer };

  constructor(
    private readonly url?: string,
    public readonly _model?: string,
    peer?: NetworkPeer,
  ) {
    super();
    this._elsewhere = url === undefined ? undefined : { url, peer };
  }

  public _define(): EmbeddingsService {
    return { url: this.url };
  }
}

class Deployed extends LobuEmbeddings {
  public readonly _model?: string;
  public readonly _pods: PodProps;
  public readonly _elsewhere = undefined;

  constructor(private readonly options: LobuEmbeddingsOptions) {
    super();
    this._model = options.model;
    this._pods = options;
  }

  public _define(installation: Installation, lobu: Construct): EmbeddingsService {
    const path = 'lobu.embeddings';
    const { replicas = 1, cache } = this.options;
    wholeNumber(`${path}.replicas`, replicas, 1);
    const scope = new Construct(lobu, 'embeddings');
    const identity = installation.identity('embeddings', path, 'embeddings', this.options);
    const volume = cacheVolume(scope, identity, `${path}.cache`, replicas, cache);
    const service = defineService(scope, 'service', identity, { port: EMBEDDINGS_PORT });
    const workload = defineDeployment(scope, identity, {
      replicas,
      recreate: true,
      template: podTemplate(identity, installation.workload(this.options), {
        main: {
          name: 'embeddings',
          image: installation.image('embeddings'),
          port: EMBEDDINGS_PORT,
          env: withUserEnv(
            path,
            [
              value('PORT', EMBEDDINGS_PORT),
              value('TRANSFORMERS_CACHE', `${CACHE}/transformers`),
              ...embeddingsVariables(this),
              ...installation.secret._variables('embeddings'),
            ],
            this.options,
          ),
          mounts: [{ name: volume.name, mountPath: CACHE }],
          resources: RESOURCES,
          probes: {
            startup: [{ path: '/health' }, every(10, 10, 30)],
            liveness: [{ path: '/health' }, every(30, 15, 8)],
            readiness: [{ path: '/health' }, every(15, 10, 6)],
          },
        },
        volumes: [volume],
        security: USER,
        terminationGracePeriodSeconds: 30,
        fields: ARCHITECTURE,
      }),
    });
    return { url: `http://${identity.serviceHost(identity.name)}:${EMBEDDINGS_PORT}`, workload, service };
  }
}

/** The volume of downloaded models: one pod's claim, a claim of many nodes, or nothing that outlives a pod. */
export function cacheVolume(
  scope: Construct,
  identity: ReturnType<Installation['identity']>,
  path: string,
  replicas: number,
  cache?: ClaimOptions,
) {
  if (replicas > 1 && cache === undefined) return { name: 'cache', emptyDir: {} };
  const accessMode: AccessMode = replicas > 1 ? 'ReadWriteMany' : 'ReadWriteOnce';
  const options = checkClaim(path, cache);
  return defineVolume(scope, identity, { name: 'cache', path, options, defaultSize: '5Gi', accessMode }).volume;
}
