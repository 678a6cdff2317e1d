import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { checkedEndpoint, type IModelBackend, ModelApi, type ModelEndpoint } from '../connections/model-backend';
import { checkConnection, given, type ModelConnection, type ModelServerOptions } from '../connections/model-connection';
import { defineExposedService } from '../exposure/bind';
import type { Exposure } from '../exposure/exposure';
import { proxiesOf } from '../exposure/proxies';
import { checkVolume, type VolumeOptions } from '../k8s/claim';
import { baseUrl, listElement, url } from '../k8s/demand';
import { secret, value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import { NetworkPeer } from '../k8s/network-peer';
import type { WorkloadProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import type { SecretRef } from '../k8s/secret-ref';
import { serviceAccountOf } from '../k8s/service-account';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';

const PORT = 9099;

/**
 * `start.sh` installs what the pipelines need, and would then keep SIGTERM from the server: bash is process 1 and does not pass
 * it on (open-webui/pipelines, start.sh). Here the server takes the shell's place.
 */
const START = `bash start.sh --mode setup && exec uvicorn main:app --host 0.0.0.0 --port ${PORT} --forwarded-allow-ips '*'`;

/** Props of `Pipelines`. */
export interface PipelinesProps extends WorkloadProps {
  /** Container image, by a digest or a tag that stays: upstream publishes `main` and `git-<commit>` only. */
  readonly image: string;

  /**
   * Release that `image` contains.
   *
   * @default - the tag of `image`
   */
  readonly version?: string;

  /** The key of a Secret that holds the API key. Whoever has it runs code: upstream's default is public. */
  readonly apiKey: SecretRef;

  /**
   * URLs of pipelines that are fetched at each start.
   *
   * @default - none
   */
  readonly urls?: string[];

  /**
   * The volume that pipelines and their settings are on.
   *
   * @default - a claim of 2Gi of the default class
   */
  readonly storage?: VolumeOptions;

  /**
   * What Open WebUI does with the models: an id before theirs, a choice of them, tags.
   *
   * @default - all of them are offered under their own ids
   */
  readonly connection?: ModelConnection;

  /**
   * Ways in from outside of the cluster. Whoever has the key runs code: a rule demands a proxy that asks for more, or your reason.
   *
   * @default - none
   */
  readonly exposures?: Exposure[];
}

/**
 * Open WebUI Pipelines: legacy, upstream says not to use it in new installations. One replica, since it keeps its state in memory.
 *
 * Source: https://docs.openwebui.com/features/extensibility/pipelines
 *
 * @example
 * const pipelines = new Pipelines(chart, 'pipelines', {
 *   image: 'registry.example.com/pipelines:2026-08-01',
 *   apiKey: SecretRef.of('pipelines', 'api-key'),
 * });
 * new WebUI(chart, 'webui', { models: [pipelines] });
 */
export class Pipelines extends Construct implements IModelBackend {
  /**
   * A Pipelines server that runs elsewhere.
   *
   * @param pipelinesUrl URL such as `http://pipelines.example.com:9099`
   * @param apiKey the key of a Secret that holds its API key
   * @throws if the URL has credentials or is none
   *
   * @example
   * Pipelines.fromUrl('http://pipelines.example.com:9099', SecretRef.of('pipelines', 'api-key'));
   */
  public static fromUrl(pipelinesUrl: string, apiKey: SecretRef, options: ModelServerOptions = {}): IModelBackend {
    const path = 'Pipelines.fromUrl';
    return elsewhere(path, { url: baseUrl(path, pipelinesUrl) }, apiKey, options);
  }

  /**
   * A Pipelines server by its URL in a Secret.
   *
   * @param pipelinesUrl the key of the Secret
   * @param apiKey the key of a Secret that holds its API key
   *
   * @example
   * Pipelines.fromSecret(SecretRef.of('pipelines', 'url'), SecretRef.of('pipelines', 'api-key'));
   */
  public static fromSecret(
    pipelinesUrl: SecretRef,
    apiKey: SecretRef,
    options: ModelServerOptions = {},
  ): IModelBackend {
    return elsewhere('Pipelines.fromSecret', { urlSecret: pipelinesUrl }, apiKey, options);
  }

  /** The Deployment. */
  public readonly workload: ApiObject;

  /** The ServiceAccount, unless it is somebody else's. */
  public readonly serviceAccount?: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  /** The claim, unless an existing one is used. */
  public readonly claim?: ApiObject;

  /** What the exposures are made of. */
  public readonly exposureObjects: ApiObject[];

  public readonly modelEndpoints: ModelEndpoint[];

  /**
   * @throws if a prop is out of its bounds
   */
  constructor(scope: Construct, id: string, props: PipelinesProps) {
    super(scope, id);
    const image = imageOf('pipelines', props);
    const identity = new Identity(this, props, {
      component: 'pipelines',
      program: 'pipelines',
      version: image.version,
    });
    const { claim, volume, mount } = defineVolume(this, identity, {
      name: 'data',
      path: 'pipelines.storage',
      options: checkVolume('pipelines.storage', props.storage),
      defaultSize: '2Gi',
      accessMode: 'ReadWriteOnce',
    });
    for (const each of props.urls ?? []) url('pipelines.urls', listElement('pipelines.urls', each));
    this.claim = claim;
    const exposed = defineExposedService(this, identity, PORT, props.exposures);
    this.service = exposed.service;
    this.workload = defineDeployment(this, identity, {
      replicas: 1,
      recreate: true,
      template: podTemplate(identity, props, {
        main: {
          name: 'pipelines',
          image: image.reference,
          command: ['bash', '-c', START],
          port: PORT,
          env: withUserEnv(
            'pipelines',
            [
              { ...secret('PIPELINES_API_KEY', props.apiKey), prop: 'apiKey' },
              { ...value('PIPELINES_DIR', '/app/pipelines') },
              ...(props.urls?.length ? [{ ...value('PIPELINES_URLS', props.urls.join(';')), prop: 'urls' }] : []),
            ],
            props,
          ),
          mounts: [{ ...mount, mountPath: '/app/pipelines' }],
          resources: { requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '2Gi' } },
          probes: {
            // Each start fetches the pipelines and installs what they need.
            startup: [{ path: '/' }, every(10, 5, 60)],
            liveness: [{ path: '/' }, every(10, 5, 6)],
            readiness: [{ path: '/' }, every(10, 5, 3)],
          },
        },
        volumes: [volume],
        security: { limitation: 'each start installs packages into the image' },
        terminationGracePeriodSeconds: 30,
      }),
    });
    this.serviceAccount = serviceAccountOf(this);
    const address = `http://${identity.serviceHost(identity.name)}:${PORT}`;
    const { apiKey, connection } = props;
    checkConnection('pipelines.connection', connection ?? {});
    this.modelEndpoints = [{ api: ModelApi.OPENAI, url: address, apiKey, connection, peer: identity.peer }];
    this.exposureObjects = exposed.define();
    defineNetwork(this, identity, props, {
      ports: [PORT],
      // Each start fetches pipelines and installs packages.
      flows: [{ peer: NetworkPeer.internet(), port: 443, prop: 'pipelines' }],
      callers: proxiesOf(identity, props.exposures),
    });
    enforceRules(this, { owner: false });
  }
}

function elsewhere(
  path: string,
  address: Pick<ModelEndpoint, 'url' | 'urlSecret'>,
  apiKey: SecretRef,
  { peer, ...connection }: ModelServerOptions,
): IModelBackend {
  return {
    modelEndpoints: [
      checkedEndpoint(path, { api: ModelApi.OPENAI, ...address, apiKey, connection: given(connection), peer }),
    ],
  };
}
