import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { portOf } from '../connections/contribution';
import type { EndpointOptions } from '../connections/endpoint-options';
import { type ISearxng, SearchServer } from '../connections/search-server';
import { images } from '../images';
import { defineConfigMap } from '../k8s/config-map';
import { baseUrl, refuse, wholeNumber } from '../k8s/demand';
import { secret } from '../k8s/environment';
import { Identity } from '../k8s/identity';
import { imageOf } from '../k8s/image';
import { NetworkPeer } from '../k8s/network-peer';
import type { PartProps } from '../k8s/part-props';
import { podTemplate } from '../k8s/pod';
import { every } from '../k8s/probe';
import type { SecretRef } from '../k8s/secret-ref';
import { defineService } from '../k8s/service';
import { withUserEnv } from '../k8s/user-env';
import { defineDeployment } from '../k8s/workload';
import { defineNetwork } from '../network/network';
import { enforceRules } from '../rules/enforce/enforce';
import { searxngSettings } from './settings';

const PORT = 8080;

/** User and group of the image (searxng, container/dist.dockerfile). */
const USER = 977;

const SETTINGS = 'settings.yml';

/** Props of `Searxng`. */
export interface SearxngProps extends PartProps {
  /** The key of a Secret that holds what SearXNG signs with, the same in all pods: `openssl rand -hex 32`. */
  readonly secretKey: SecretRef;

  /**
   * Names of the engines that are asked, such as `['duckduckgo', 'wikipedia']`.
   *
   * @default - SearXNG's own choice
   */
  readonly engines?: string[];

  /**
   * Number of pods: a whole number of 1 or more. SearXNG keeps no state.
   *
   * @default 1
   */
  readonly replicas?: number;
}

/** SearXNG: asks other search engines for Open WebUI, without telling them who asks. */
export class Searxng extends Construct implements ISearxng {
  /**
   * A SearXNG that runs elsewhere. Its settings must have `json` among `search.formats`: it answers 403 otherwise.
   *
   * @param searxngUrl URL such as `http://searxng.example.com:8080`, without `/search`
   * @throws if the URL has credentials or a query, or is none
   *
   * @example
   * WebSearch.searxng(Searxng.fromUrl('https://search.example.com'));
   */
  public static fromUrl(searxngUrl: string, options: EndpointOptions = {}): ISearxng {
    const path = 'Searxng.fromUrl';
    const address = baseUrl(path, searxngUrl);
    if (address.endsWith('/search')) refuse(path, "SearXNG's own URL, to which /search is added", searxngUrl);
    return { searchServer: SearchServer._of(queryUrl(address), options.peer, portOf(new URL(address))) };
  }

  /**
   * A SearXNG by its query URL in a Secret, as Open WebUI reads it: `https://user:password@search.example.com/search?q=<query>`.
   *
   * @param searxngQueryUrl the key of the Secret
   *
   * @example
   * WebSearch.searxng(Searxng.fromSecret(SecretRef.of('searxng', 'query-url')));
   */
  public static fromSecret(searxngQueryUrl: SecretRef, options: EndpointOptions = {}): ISearxng {
    return { searchServer: SearchServer._of(searxngQueryUrl, options.peer) };
  }

  /** The Deployment. */
  public readonly workload: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  /** The ConfigMap of the settings. */
  public readonly settings: ApiObject;

  public readonly searchServer: SearchServer;

  /**
   * @throws if a prop is out of its bounds
   *
   * @example
   * const searxng = new Searxng(chart, 'searxng', { secretKey: SecretRef.of('searxng', 'secret-key') });
   * new WebUI(chart, 'webui', { models: [], webSearch: WebSearch.searxng(searxng) });
   */
  constructor(scope: Construct, id: string, props: SearxngProps) {
    super(scope, id);
    const image = imageOf('searxng', props, images.searxng);
    const identity = new Identity(this, props, { component: 'searxng', program: 'searxng', version: image.version });
    const settings = defineConfigMap(this, identity, {
      name: 'settings',
      data: { [SETTINGS]: searxngSettings(props.engines) },
    });
    this.settings = settings.object;
    this.service = defineService(this, 'service', identity, { port: PORT });
    this.workload = defineDeployment(this, identity, {
      replicas: wholeNumber('searxng.replicas', props.replicas ?? 1, 1),
      recreate: false,
      template: podTemplate(identity, props, {
        main: {
          name: 'searxng',
          image: image.reference,
          port: PORT,
          env: withUserEnv('searxng', [{ ...secret('SEARXNG_SECRET', props.secretKey), prop: 'secretKey' }], props),
          mounts: [
            { name: 'settings', mountPath: '/etc/searxng', readOnly: true },
            { name: 'cache', mountPath: '/var/cache/searxng' },
            { name: 'tmp', mountPath: '/tmp' },
          ],
          resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } },
          probes: {
            startup: [{ path: '/healthz' }, every(5, 3, 24)],
            liveness: [{ path: '/healthz' }, every(10, 5, 6)],
            readiness: [{ path: '/healthz' }, every(5, 3, 3)],
          },
        },
        volumes: [settings.volume, { name: 'cache', emptyDir: {} }, { name: 'tmp', emptyDir: {} }],
        security: { runAsUser: USER, runAsGroup: USER, fsGroup: USER },
        terminationGracePeriodSeconds: 30,
        // It reads its settings at its start only.
        annotations: settings.annotations,
      }),
    });
    const address = `http://${identity.serviceHost(identity.name)}:${PORT}`;
    this.searchServer = SearchServer._of(queryUrl(address), identity.peer, PORT);
    // It asks other search engines.
    defineNetwork(this, identity, props, {
      ports: [PORT],
      flows: [{ peer: NetworkPeer.internet(), port: 443, prop: 'searxng' }],
    });
    enforceRules(this, { owner: false });
  }
}

/** As Open WebUI's documents write it; the program itself adds `format=json`. */
function queryUrl(address: string): string {
  return `${address}/search?q=<query>`;
}
