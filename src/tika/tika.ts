import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { ContentExtraction, type IContentExtractor } from '../connections/content-extraction';
import { portOf } from '../connections/contribution';
import type { EndpointOptions } from '../connections/endpoint-options';
import { images } from '../images';
import { baseUrl, wholeNumber } from '../k8s/demand';
import { disruptionBudgetOf } from '../k8s/disruption-budget';
import { either, given, value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import type { SecretRef } from '../k8s/secret-ref';
import { defineService } from '../k8s/service';
import { serviceAccountOf } from '../k8s/service-account';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';

const PORT = 9998;

/** User and group of the image (apache/tika-docker, full/Dockerfile). */
const USER = 35002;

/** Which Tika answers: the fourth speaks otherwise. */
export enum TikaRelease {
  /** Tika 2 and 3. */
  TIKA_3 = '3',
  /** Tika 4, which Open WebUI knows since 0.11.1. */
  TIKA_4 = '4',
}

/** What can be said of a Tika that runs elsewhere. */
export interface TikaOptions extends EndpointOptions {
  /**
   * Which Tika answers.
   *
   * @default - TikaRelease.TIKA_3
   */
  readonly release?: TikaRelease;
}

/** Props of `Tika`. */
export interface TikaProps extends PartProps {
  /**
   * Number of pods: a whole number of 1 or more. Tika keeps no state, so that more pods only add throughput.
   *
   * @default 1
   */
  readonly replicas?: number;
}

/** Apache Tika: turns uploaded files into text. */
export class Tika extends Construct implements IContentExtractor {
  /**
   * A Tika that runs elsewhere.
   *
   * @param tikaUrl URL such as `http://tika.example.com:9998`
   * @throws if the URL has credentials or is none
   *
   * @example
   * Tika.fromUrl('http://tika.example.com:9998', { release: TikaRelease.TIKA_4 });
   */
  public static fromUrl(tikaUrl: string, options: TikaOptions = {}): IContentExtractor {
    const address = baseUrl('Tika.fromUrl', tikaUrl);
    return { contentExtraction: tika(address, options, portOf(new URL(address))) };
  }

  /**
   * A Tika by its URL in a Secret.
   *
   * @param tikaUrl the key of the Secret
   *
   * @example
   * Tika.fromSecret(SecretRef.of('tika', 'url'));
   */
  public static fromSecret(tikaUrl: SecretRef, options: TikaOptions = {}): IContentExtractor {
    return { contentExtraction: tika(tikaUrl, options) };
  }

  /** The Deployment. */
  public readonly workload: ApiObject;

  /** The ServiceAccount, unless it is somebody else's. */
  public readonly serviceAccount?: ApiObject;

  /** The disruption budget, where there are several replicas. */
  public readonly disruptionBudget?: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  public readonly contentExtraction: ContentExtraction;

  /**
   * @throws if a prop is out of its bounds
   *
   * @example
   * const tika = new Tika(chart, 'tika', { replicas: 2 });
   * new WebUI(chart, 'chat', { models: [], contentExtraction: tika });
   */
  constructor(scope: Construct, id: string, props: TikaProps = {}) {
    super(scope, id);
    const image = imageOf('tika', props, images.tika);
    const identity = new Identity(this, props, { component: 'tika', program: 'tika', version: image.version });
    this.service = defineService(this, 'service', identity, { port: PORT });
    this.workload = defineDeployment(this, identity, {
      replicas: wholeNumber('tika.replicas', props.replicas ?? 1, 1),
      recreate: false,
      template: podTemplate(identity, props, {
        main: {
          name: 'tika',
          image: image.reference,
          port: PORT,
          env: withUserEnv('tika', [], props),
          mounts: [{ name: 'tmp', mountPath: '/tmp' }],
          // A large file with pictures is parsed in memory, by a second Java process.
          resources: { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '2Gi' } },
          probes: {
            startup: [{ path: '/version' }, every(5, 3, 36)],
            liveness: [{ path: '/version' }, every(10, 5, 6)],
            readiness: [{ path: '/version' }, every(5, 3, 3)],
          },
        },
        volumes: [{ name: 'tmp', emptyDir: {} }],
        security: { runAsUser: USER, runAsGroup: USER, readOnlyRootFilesystem: true },
        terminationGracePeriodSeconds: 30,
      }),
    });
    this.serviceAccount = serviceAccountOf(this);
    this.disruptionBudget = disruptionBudgetOf(this);
    this.contentExtraction = tika(
      `http://${identity.serviceHost(identity.name)}:${PORT}`,
      { peer: identity.peer, release: releaseOf(image.version) },
      PORT,
    );
    // A parser of whatever users upload connects to nothing.
    defineNetwork(this, identity, props, { ports: [PORT] });
    enforceRules(this, { owner: false });
  }
}

/** The release in a tag such as `3.3.1.0-full`. */
function releaseOf(version: string | undefined): TikaRelease | undefined {
  return version !== undefined && /^[4-9]\./.test(version) ? TikaRelease.TIKA_4 : undefined;
}

function tika(address: string | SecretRef, { peer, release }: TikaOptions, port?: number): ContentExtraction {
  return ContentExtraction._of({
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'tika'),
      either('TIKA_SERVER_URL', address),
      ...given({ TIKA_SERVER_VERSION: release }),
    ],
    flows: [{ peer, port }],
  });
}
