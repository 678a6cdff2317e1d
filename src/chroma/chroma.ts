import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { type IVectorDatabase, VectorDatabase } from '../connections/vector-database';
import { type ChromaScopeOptions, chromaSettings } from '../connections/vector-database/chroma';
import { images } from '../images';
import { type ClaimOptions, checkClaim } from '../k8s/claim';
import { value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { defineService } from '../k8s/service';
import { serviceAccountOf } from '../k8s/service-account';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment, defineVolume } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';

const PORT = 8000;
const STORAGE = '/data';

/** Any that is not root, as which the image starts otherwise: the server writes nothing but its storage (chroma, rust/Dockerfile). */
const USER = 1000;

/** Props of `Chroma`. */
export interface ChromaProps extends PartProps, ChromaScopeOptions {
  /**
   * The volume that vectors and texts are on.
   *
   * @default - a claim of 10Gi of the default class
   */
  readonly storage?: ClaimOptions;

  /**
   * Whether a client may delete everything at once, which "Reset Vector Storage" of Open WebUI's admin panel does.
   *
   * @default false
   */
  readonly allowReset?: boolean;
}

/**
 * Chroma as a server: keeps the embeddings of documents. One instance. Since version 1 it asks nobody who they are: admit WebUI alone
 * by a network policy. Its major version must be that of the client in Open WebUI's image.
 *
 * Sources: https://docs.trychroma.com/docs/overview/migration, https://docs.trychroma.com/reference/server-env-vars
 *
 * @example
 * const chroma = new Chroma(chart, 'chroma', { storage: { size: '20Gi', storageClassName: 'fast' } });
 * new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ vectorDatabase: chroma }) });
 */
export class Chroma extends Construct implements IVectorDatabase {
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
  constructor(scope: Construct, id: string, props: ChromaProps = {}) {
    super(scope, id);
    const image = imageOf('chroma', props, images.chroma);
    const identity = new Identity(this, props, { component: 'chroma', program: 'chroma', version: image.version });
    const { claim, volume } = defineVolume(this, identity, {
      name: 'data',
      path: 'chroma.storage',
      options: checkClaim('chroma.storage', props.storage),
      defaultSize: '10Gi',
      accessMode: 'ReadWriteOnce',
    });
    this.claim = claim;
    this.service = defineService(this, 'service', identity, { port: PORT });
    this.workload = defineDeployment(this, identity, {
      replicas: 1,
      // Its storage is a SQLite file of one process.
      recreate: true,
      template: podTemplate(identity, props, {
        main: {
          name: 'chroma',
          image: image.reference,
          port: PORT,
          env: withUserEnv('chroma', settings(props.allowReset), props),
          mounts: [
            { name: volume.name, mountPath: STORAGE },
            { name: 'tmp', mountPath: '/tmp' },
          ],
          resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '2Gi' } },
          probes: {
            startup: [{ path: '/api/v2/heartbeat' }, every(5, 3, 120)],
            liveness: [{ path: '/api/v2/heartbeat' }, every(10, 5, 6)],
            readiness: [{ path: '/api/v2/healthcheck' }, every(5, 3, 3)],
          },
        },
        volumes: [volume, { name: 'tmp', emptyDir: {} }],
        security: { runAsUser: USER, runAsGroup: USER, fsGroup: USER, readOnlyRootFilesystem: true },
        terminationGracePeriodSeconds: 60,
      }),
    });
    this.vectorStore = VectorDatabase._of({
      env: chromaSettings('chroma.', identity.serviceHost(identity.name), PORT, false, props),
      flows: [{ peer: identity.peer, port: PORT }],
    });
    this.serviceAccount = serviceAccountOf(this);
    defineNetwork(this, identity, props, { ports: [PORT] });
    enforceRules(this, { owner: false });
  }
}

/** It sends no telemetry unless an endpoint of OpenTelemetry is configured. */
function settings(allowReset = false) {
  return [
    value('CHROMA_LISTEN_ADDRESS', '0.0.0.0'),
    value('CHROMA_PORT', PORT),
    value('CHROMA_PERSIST_PATH', STORAGE),
    { ...value('CHROMA_ALLOW_RESET', allowReset), prop: 'allowReset' },
  ];
}
