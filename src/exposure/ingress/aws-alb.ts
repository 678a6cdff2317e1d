import { onRoute, prefixed } from '../measure';
import type { IngressDialect, IngressTraffic } from './dialect';

/** Who reaches a balancer of AWS. */
export enum AlbScheme {
  INTERNAL = 'internal',
  INTERNET_FACING = 'internet-facing',
}

/** A balancer of AWS. */
export interface AwsAlbOptions {
  /**
   * Who reaches it.
   *
   * @default AlbScheme.INTERNAL
   */
  readonly scheme?: AlbScheme;

  /**
   * Name of the group of Ingresses that share the balancer; `redirectHttp` is the group's.
   *
   * @default - a balancer of its own
   */
  readonly groupName?: string;
}

/**
 * AWS Load Balancer Controller. Certificates are in AWS Certificate Manager only.
 *
 * Source: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
 */
export function awsAlb({ scheme = AlbScheme.INTERNAL, groupName }: AwsAlbOptions = {}): IngressDialect {
  return {
    className: 'alb',
    capabilities: {
      cookie: {
        name: 'the balancer names it AWSALB',
        seconds: { max: 604800 },
        sameSite: 'the balancer chooses it',
      },
      idleTimeout: true,
      maxIdleSeconds: 4000,
      totalTimeout: 'the balancer limits silence only, and the length of no answer',
      maxBodySize: 'the balancer has no limit that can be set; say `documents.files.maxSize` of `WebUI`',
      redirectHttp: true,
      operator: ['The redirect is that of all Ingresses of a group.'],
    },
    certificates: ['acm', 'controllerDefault', 'inFront'],
    measures: traffic => [
      say('it is internal by default', { scheme }),
      groupName !== undefined && say('Ingresses of one group share a balancer', { 'group.name': groupName }),
      say('nodes are its targets by default, and behind a node any pod answers', { 'target-type': 'ip' }),
      traffic.cookie &&
        say('requests of one browser would reach any pod', {
          'target-group-attributes': [
            'stickiness.enabled=true',
            'stickiness.type=lb_cookie',
            `stickiness.lb_cookie.duration_seconds=${traffic.cookie.seconds}`,
          ].join(','),
        }),
      say('60 s of silence would end a connection', {
        'load-balancer-attributes': `idle_timeout.timeout_seconds=${traffic.idleSeconds}`,
      }),
      say('`/` is a page; this answers as soon as the program does', { 'healthcheck-path': '/health' }),
      ...listeners(traffic),
    ],
  };
}

function listeners({ certificate, terminated, redirect }: IngressTraffic) {
  if (!terminated) return [];
  const ports = redirect ? [{ HTTP: 80 }, { HTTPS: 443 }] : [{ HTTPS: 443 }];
  return [
    say('it listens to HTTP by default, and to HTTPS instead where a certificate is named', {
      'listen-ports': JSON.stringify(ports),
    }),
    redirect && say('plain HTTP would be served', { 'ssl-redirect': '443' }),
    certificate?.kind === 'acm' &&
      say('the certificates; without their names they are looked up by host', {
        'certificate-arn': certificate.arns.join(','),
      }),
  ];
}

function say(why: string, settings: { [name: string]: string }) {
  return onRoute(why, prefixed('alb.ingress.kubernetes.io', settings));
}
