import type { ApiObject } from 'cdk8s';
import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { ContentExtraction, type IContentExtractor } from '../connections/content-extraction';
import { portOf } from '../connections/contribution';
import type { EndpointOptions } from '../connections/endpoint-options';
import { images } from '../images';
import { baseUrl, optional, wholeNumber } from '../k8s/demand';
import { either, given, secret, value } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import { NetworkPeer } from '../k8s/network-peer';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import { wholeSeconds } from '../k8s/seconds';
import type { SecretRef } from '../k8s/secret-ref';
import { defineService } from '../k8s/service';
import { serviceAccountOf } from '../k8s/service-account';
import { type SourcedVariable, withUserEnv } from '../k8s/user-env';
import { defineDeployment } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';
import { DoclingEngine } from './docling-engine';
import { defineWorkers } from './workers';

const PORT = 5001;

/** User and group of the image (docling-serve, Containerfile). */
export const USER = { runAsUser: 1001, runAsGroup: 0 };

/** Props of `Docling`. */
export interface DoclingProps extends PartProps {
  /** The key of a Secret that holds the key which Open WebUI shows: `openssl rand -hex 32`. */
  readonly apiKey: SecretRef;

  /**
   * Where documents are read: in the server itself, or in workers.
   *
   * @default DoclingEngine.local()
   */
  readonly engine?: DoclingEngine;

  /**
   * Longest time that a document may take, in whole seconds. Docling's own is two minutes, in which a scan of some hundred pages is not read.
   *
   * @default - 10 minutes
   */
  readonly maxWait?: Duration;

  /**
   * Threads that read a document: a whole number of 1 or more, best as many as the limit of CPU.
   *
   * @default - 4, which is the image's own
   */
  readonly threads?: number;

  /**
   * Whether Docling may ask models that run elsewhere, to describe pictures. It connects to whatever a request names
   * then: network policies admit the internet, and `allowTo` what else there is.
   *
   * @default false
   */
  readonly remoteServices?: boolean;

  /**
   * What Open WebUI asks of each document, as Docling's API has it: `{ do_ocr: true, ocr_engine: 'tesseract', ocr_lang: ['eng', 'deu'] }`.
   *
   * @default - Docling's own
   */
  // biome-ignore lint/suspicious/noExplicitAny: jsii has no narrower type for JSON
  readonly parameters?: { [name: string]: any };
}

/** What can be said of a Docling that runs elsewhere. */
export interface DoclingOptions extends EndpointOptions {
  /**
   * The key that it asks for.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

  /**
   * What Open WebUI asks of each document, as Docling's API has it.
   *
   * @default - Docling's own
   */
  // biome-ignore lint/suspicious/noExplicitAny: jsii has no narrower type for JSON
  readonly parameters?: { [name: string]: any };
}

/** Docling: turns uploaded files into text, with their layout, tables and scans. */
export class Docling extends Construct implements IContentExtractor {
  /**
   * A Docling that runs elsewhere.
   *
   * @param doclingUrl URL such as `http://docling.example.com:5001`
   * @throws if the URL has credentials or is none
   *
   * @example
   * Docling.fromUrl('https://docling.example.com', { apiKey: SecretRef.of('docling', 'api-key') });
   */
  public static fromUrl(doclingUrl: string, options: DoclingOptions = {}): IContentExtractor {
    const address = baseUrl('Docling.fromUrl', doclingUrl);
    return { contentExtraction: docling(address, options, portOf(new URL(address))) };
  }

  /**
   * A Docling by its URL in a Secret.
   *
   * @param doclingUrl the key of the Secret
   *
   * @example
   * Docling.fromSecret(SecretRef.of('docling', 'url'), { parameters: { do_ocr: false } });
   */
  public static fromSecret(doclingUrl: SecretRef, options: DoclingOptions = {}): IContentExtractor {
    return { contentExtraction: docling(doclingUrl, options) };
  }

  /** The Deployment of the server. */
  public readonly workload: ApiObject;

  /** The Deployment of the workers, where there are some. */
  public readonly workers?: ApiObject;

  /** The ServiceAccount of the server, unless it is somebody else's. */
  public readonly serviceAccount?: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  public readonly contentExtraction: ContentExtraction;

  /**
   * @throws if a prop is out of its bounds
   *
   * @example
   * const docling = new Docling(chart, 'docling', { apiKey: SecretRef.of('docling', 'api-key') });
   * new WebUI(chart, 'chat', { models: [], contentExtraction: docling });
   */
  constructor(scope: Construct, id: string, props: DoclingProps) {
    super(scope, id);
    const { apiKey, parameters, engine: { _queue: queue } = DoclingEngine.local() } = props;
    const image = imageOf('docling', props, images.docling);
    const identity = new Identity(this, props, {
      component: 'docling',
      program: 'docling-serve',
      version: image.version,
    });
    const settings = settingsOf(props);
    this.service = defineService(this, 'service', identity, { port: PORT });
    this.workload = defineDeployment(this, identity, {
      replicas: 1,
      // Two servers would not know each other's tasks.
      recreate: true,
      template: podTemplate(identity, props, {
        main: {
          name: 'docling',
          image: image.reference,
          port: PORT,
          env: withUserEnv(
            'docling',
            [
              value('UVICORN_WORKERS', 1),
              value('DOCLING_SERVE_ENG_KIND', queue ? 'rq' : 'local'),
              ...(queue?.env ?? []).map(variable => ({ ...variable, prop: 'engine' })),
              ...settings,
              { ...secret('DOCLING_SERVE_API_KEY', apiKey), prop: 'apiKey' },
              { ...value('DOCLING_SERVE_MAX_SYNC_WAIT', maxWait(props)), prop: 'maxWait' },
            ],
            props,
          ),
          mounts: [{ name: 'tmp', mountPath: '/tmp' }],
          // The models are in memory where documents are read.
          resources: queue ? SERVER : READER,
          probes: {
            startup: [{ path: '/health' }, every(10, 5, 60)],
            liveness: [{ path: '/health' }, every(10, 5, 6)],
            readiness: [{ path: '/ready' }, every(10, 5, 3)],
          },
        },
        volumes: [{ name: 'tmp', emptyDir: {} }],
        security: USER,
        terminationGracePeriodSeconds: 30,
      }),
    });
    this.serviceAccount = serviceAccountOf(this);
    const flows = [
      ...(queue?.flows ?? []).map(flow => ({ ...flow, prop: 'docling.engine' })),
      ...(props.remoteServices ? [{ peer: NetworkPeer.internet(), port: 443, prop: 'docling.remoteServices' }] : []),
    ];
    const workers = queue && defineWorkers(this, props, { queue, settings, image, flows, resources: READER });
    this.workers = workers?.workload;
    const address = `http://${identity.serviceHost(identity.name)}:${PORT}`;
    this.contentExtraction = docling(address, { apiKey, parameters, peer: identity.peer }, PORT);
    // A parser of whatever users upload connects to its queue, and to nothing else that is not asked for.
    defineNetwork(this, identity, props, { ports: [PORT], flows, beside: workers && [workers.scope] });
    enforceRules(this, { owner: false });
  }
}

const READER = { requests: { cpu: '1', memory: '4Gi' }, limits: { memory: '8Gi' } };
const SERVER = { requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '4Gi' } };

/** The variables of the server and of its workers alike. */
function settingsOf({ threads, remoteServices }: DoclingProps): SourcedVariable[] {
  return [
    value('DOCLING_SERVE_SCRATCH_PATH', '/tmp/docling'),
    ...given({
      OMP_NUM_THREADS: optional(threads, count => wholeNumber('docling.threads', count, 1)),
    }).map(variable => ({ ...variable, prop: 'threads' })),
    ...given({ DOCLING_SERVE_ENABLE_REMOTE_SERVICES: remoteServices }).map(variable => ({
      ...variable,
      prop: 'remoteServices',
    })),
  ];
}

function maxWait({ maxWait = Duration.minutes(10) }: DoclingProps): number {
  return wholeSeconds('docling.maxWait', maxWait);
}

function docling(address: string | SecretRef, options: DoclingOptions, port?: number): ContentExtraction {
  const { apiKey, parameters, peer } = options;
  return ContentExtraction._of({
    env: [
      value('CONTENT_EXTRACTION_ENGINE', 'docling'),
      either('DOCLING_SERVER_URL', address),
      ...given({ DOCLING_API_KEY: apiKey, DOCLING_PARAMS: parameters && JSON.stringify(parameters) }),
    ],
    flows: [{ peer, port }],
  });
}
