import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { type IVectorDatabase, VectorDatabase } from '../connections/vector-database';
import { type QdrantStorageOptions, qdrantSettings, REST_PORT } from '../connections/vector-database/qdrant';
import { images } from '../images';
import { type ClaimOptions, checkClaim } from '../k8s/claim';
import { secret, value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import type { SecretRef } from '../k8s/secret-ref';
import { defineService } from '../k8s/service';
import { serviceAccountOf } from '../k8s/service-account';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';

const STORAGE = '/qdrant/storage';

/** The user that Qdrant's own Helm chart runs the image as; it starts as root otherwise (qdrant-helm, values.yaml). */
const USER = 1000;

/** Props of `Qdrant`. */
export interface QdrantProps extends PartProps, QdrantStorageOptions {
  /** The key of a Secret that holds the API key, which may read, change and delete everything: `openssl rand -hex 32`. */
  readonly apiKey: SecretRef;

  /**
   * The volume that vectors, texts and snapshots are on.
   *
   * @default - a claim of 10Gi of the default class
   */
  readonly storage?: ClaimOptions;
}

/**
 * Qdrant: keeps the embeddings of documents. One instance, by REST within the cluster: Open WebUI would speak gRPC with a key over
 * TLS only. `VectorDatabase.qdrant` is one that runs elsewhere, such as a cluster of several.
 *
 * @example
 * const qdrant = new Qdrant(chart, 'qdrant', { apiKey: SecretRef.of('qdrant', 'api-key'), storage: { size: '50Gi' } });
 * new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ vectorDatabase: qdrant }) });
 */
export class Qdrant extends Construct implements IVectorDatabase {
  /** The Deployment. */
  public readonly workload: ApiObject;

  /** The ServiceAccount, unless it is somebody else's. */
  public readonly serviceAccount?: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  /** The claim, unless an existing one is used. */
  public readonly claim?: ApiObject;

  public readonly vectorStore: VectorDatabase;

  /**
   * @throws if a prop is out of its bounds
   */
  constructor(scope: Construct, id: string, props: QdrantProps) {
    super(scope, id);
    const image = imageOf('qdrant', props, images.qdrant);
    const identity = new Identity(this, props, { component: 'qdrant', program: 'qdrant', version: image.version });
    const { claim, volume } = defineVolume(this, identity, {
      name: 'data',
      path: 'qdrant.storage',
      options: checkClaim('qdrant.storage', props.storage),
      defaultSize: '10Gi',
      accessMode: 'ReadWriteOnce',
    });
    this.claim = claim;
    this.service = defineService(this, 'service', identity, { port: REST_PORT });
    this.workload = defineDeployment(this, identity, {
      replicas: 1,
      // Two processes on one storage destroy it.
      recreate: true,
      template: podTemplate(identity, props, {
        main: {
          name: 'qdrant',
          image: image.reference,
          port: REST_PORT,
          env: withUserEnv('qdrant', settings(props.apiKey), props),
          mounts: [
            { name: volume.name, mountPath: STORAGE },
            { name: 'tmp', mountPath: '/tmp' },
          ],
          resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '2Gi' } },
          // None of these asks for the key (https://qdrant.tech/documentation/guides/monitoring).
          probes: {
            // Collections of many gigabytes are loaded first.
            startup: [{ path: '/readyz' }, every(5, 3, 120)],
            liveness: [{ path: '/livez' }, every(10, 5, 6)],
            readiness: [{ path: '/readyz' }, every(5, 3, 3)],
          },
        },
        volumes: [volume, { name: 'tmp', emptyDir: {} }],
        security: { runAsUser: USER, runAsGroup: USER, fsGroup: USER, readOnlyRootFilesystem: true },
        terminationGracePeriodSeconds: 60,
      }),
    });
    const address = `http://${identity.serviceHost(identity.name)}:${REST_PORT}`;
    this.vectorStore = VectorDatabase._of({
      env: qdrantSettings('qdrant.', address, props.apiKey, props),
      flows: [{ peer: identity.peer, port: REST_PORT }],
    });
    this.serviceAccount = serviceAccountOf(this);
    defineNetwork(this, identity, props, { ports: [REST_PORT] });
    enforceRules(this, { owner: false });
  }
}

/** Qdrant's configuration by its variables (qdrant, config/config.yaml). */
function settings(apiKey: SecretRef) {
  return [
    { ...secret('QDRANT__SERVICE__API_KEY', apiKey), prop: 'apiKey' },
    value('QDRANT__TELEMETRY_DISABLED', true),
    // Beside the collections: its own place, /qdrant, belongs to root.
    value('QDRANT__STORAGE__SNAPSHOTS_PATH', `${STORAGE}/snapshots`),
    value('QDRANT_INIT_FILE_PATH', '/tmp/.qdrant-initialized'),
  ];
}
