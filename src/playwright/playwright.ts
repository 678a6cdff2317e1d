import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { BrowserServer, type IPlaywright } from '../connections/browser-server';
import type { EndpointOptions } from '../connections/endpoint-options';
import { images } from '../images';
import { baseUrl, refuse, wholeNumber } from '../k8s/demand';
import { value } from '../k8s/environment';
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

const PORT = 3000;

/** Any user but root: browsers that show foreign pages have no other fence (playwright, docs/src/docker.md). */
const USER = 1001;

/** A port that listens: the server of WebSockets has no path for probes. */
const LISTENS = {
  command: [
    'node',
    '-e',
    `require('net').connect(${PORT}).on('connect', () => process.exit()).on('error', () => process.exit(1))`,
  ],
};

/** Props of `Playwright`. */
export interface PlaywrightProps extends PartProps {
  /**
   * Number of pods: a whole number of 1 or more. Each connection has a browser of its own.
   *
   * @default 1
   */
  readonly replicas?: number;
}

/**
 * A Playwright server, whose browsers render pages for Open WebUI. Its version is the one that the pinned Open WebUI speaks: beside
 * another release give `version`. The image has the browsers, and the server comes from npm at each start (`npx`): a cluster without
 * the internet wants an `image` that has it.
 *
 * Source: open-webui, docker-compose.playwright.yaml
 */
export class Playwright extends Construct implements IPlaywright {
  /**
   * A Playwright server that runs elsewhere, of the version that Open WebUI speaks.
   *
   * @param webSocketUrl URL such as `ws://playwright.example.com:3000`
   * @throws if the URL has credentials or another scheme than `ws` or `wss`
   *
   * @example
   * WebLoader.playwright(Playwright.fromUrl('ws://playwright.tools.svc:3000'));
   */
  public static fromUrl(webSocketUrl: string, options: EndpointOptions = {}): IPlaywright {
    const address = baseUrl('Playwright.fromUrl', webSocketUrl, ['wss', 'ws']);
    const { port, protocol } = new URL(address);
    const implied = protocol === 'wss:' ? 443 : 80;
    return browsers(address, options.peer, port === '' ? implied : Number(port));
  }

  /**
   * A Playwright server by its URL in a Secret, such as one with a token.
   *
   * @param webSocketUrl the key of the Secret
   *
   * @example
   * WebLoader.playwright(Playwright.fromSecret(SecretRef.of('playwright', 'url')));
   */
  public static fromSecret(webSocketUrl: SecretRef, options: EndpointOptions = {}): IPlaywright {
    return browsers(webSocketUrl, options.peer);
  }

  /** The Deployment. */
  public readonly workload: ApiObject;

  /** The Service. */
  public readonly service: ApiObject;

  public readonly browserServer: BrowserServer;

  /**
   * @throws if a prop is out of its bounds, or no version is known
   *
   * @example
   * const playwright = new Playwright(chart, 'playwright');
   * new WebUI(chart, 'webui', { models: [], webLoader: WebLoader.playwright(playwright) });
   */
  constructor(scope: Construct, id: string, props: PlaywrightProps = {}) {
    super(scope, id);
    const image = imageOf('playwright', props, images.playwright);
    const version = versionIn(image.version);
    const identity = new Identity(this, props, {
      component: 'playwright',
      program: 'playwright',
      version: image.version,
    });
    this.service = defineService(this, 'service', identity, { port: PORT });
    this.workload = defineDeployment(this, identity, {
      replicas: wholeNumber('playwright.replicas', props.replicas ?? 1, 1),
      recreate: false,
      template: podTemplate(identity, props, {
        main: {
          name: 'playwright',
          image: image.reference,
          command: ['npx', '-y', `playwright@${version}`, 'run-server', '--port', String(PORT), '--host', '0.0.0.0'],
          port: PORT,
          // npm keeps what it has fetched below the home directory.
          env: withUserEnv('playwright', [value('HOME', '/tmp')], props),
          mounts: [{ name: 'tmp', mountPath: '/tmp' }],
          resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { memory: '2Gi' } },
          probes: {
            startup: [LISTENS, every(5, 5, 60)],
            liveness: [LISTENS, every(20, 10, 6)],
            readiness: [LISTENS, every(10, 5, 3)],
          },
        },
        volumes: [{ name: 'tmp', emptyDir: {} }],
        security: { runAsUser: USER, runAsGroup: USER },
        terminationGracePeriodSeconds: 30,
      }),
    });
    this.browserServer = browsers(
      `ws://${identity.serviceHost(identity.name)}:${PORT}`,
      identity.peer,
      PORT,
    ).browserServer;
    // npm at its start; pages it gets from Open WebUI.
    defineNetwork(this, identity, props, {
      ports: [PORT],
      flows: [{ peer: NetworkPeer.internet(), port: 443, prop: 'playwright' }],
    });
    enforceRules(this, { owner: false });
  }
}

/** The version of the server, which the tag of an image has: `v1.60.0-noble`. */
function versionIn(tag: string | undefined): string {
  const version = /^v?(\d+\.\d+\.\d+)(-[a-z]+)?$/.exec(tag ?? '')?.[1];
  return version ?? refuse('playwright.version', "a version such as 'v1.60.0-noble', which Open WebUI must speak", tag);
}

function browsers(address: string | SecretRef, peer?: NetworkPeer, port?: number): IPlaywright {
  return { browserServer: BrowserServer._of(address, peer, port) };
}
