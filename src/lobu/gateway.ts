import { Duration } from 'cdk8s';
import { host, wholeNumber } from '../k8s/demand';
import { value } from '../k8s/environment';
import type { PodProps } from '../k8s/part-props';
import type { SourcedVariable } from '../k8s/user-env';
import { PORT } from './installation';

/** Seconds between the end of a pod's traffic and the signal that ends it. */
export const LEAVE_SERVICE = 5;

/** What the server gives the worker in its own process to end (lobu 11.0.0, embedded-deployment.ts:28). */
const EMBEDDED_WORKER = 15;

/** What is left for the rest of a shutdown. */
const MARGIN = 5;

/** The chart's grace period. */
const SHORTEST_GRACE = 60;

/** Agents are children of the server, whose memory counts as the pod's: upstream met its end at 2 GiB. */
export const RESOURCES = { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '4Gi' } };

/**
 * Names that nobody may set: a switched-off check, another database than the declared one, another process than the one that is
 * exposed (lobu 11.0.0, packages/server/src/server.ts:66).
 */
export const RESERVED = [
  'LOBU_ALLOW_EPHEMERAL_ENCRYPTION_KEY',
  'LOBU_DISABLE_EMBEDDED_WORKER',
  'LOBU_RUN_OWNS_DB',
  'SKIP_MIGRATIONS',
  'SKIP_SCHEMA_VERSION_CHECK',
];

/** The API and chat gateway. */
export interface LobuGatewayProps extends PodProps {
  /**
   * Domains that agents may reach, such as `api.github.com`.
   *
   * @default - none
   */
  readonly allowedDomains?: string[];

  /**
   * Domain of the sign-in's cookie, for hosts that are neither the first one nor below it: `example.com`.
   *
   * @default - the first host's own
   */
  readonly cookieDomain?: string;

  /**
   * Time that a pod answers `not ready` before it lets go of its connections, in whole seconds.
   *
   * @default Duration.seconds(5)
   */
  readonly drain?: Duration;

  /**
   * Time that answers and streams get to end, in whole seconds.
   *
   * @default Duration.seconds(10)
   */
  readonly closeTimeout?: Duration;
}

/** What a shutdown takes, and the grace that holds all of it. */
export function shutdown(
  props: LobuGatewayProps,
  hasEmbeddedWorker: boolean,
): { env: SourcedVariable[]; grace: number } {
  const seconds = (name: 'drain' | 'closeTimeout', fallback: number) =>
    wholeNumber(
      `lobu.gateway.${name} in seconds`,
      (props[name] ?? Duration.seconds(fallback)).toSeconds({ integral: false }),
      0,
    );
  const [drain, close] = [seconds('drain', 5), seconds('closeTimeout', 10)];
  const sum = LEAVE_SERVICE + drain + (hasEmbeddedWorker ? EMBEDDED_WORKER : 0) + close + MARGIN;
  return {
    env: [
      { ...value('SHUTDOWN_READINESS_DRAIN_MS', drain * 1000), prop: 'gateway.drain' },
      { ...value('HTTP_CLOSE_TIMEOUT_MS', close * 1000), prop: 'gateway.closeTimeout' },
    ],
    grace: Math.max(SHORTEST_GRACE, sum),
  };
}

/** The variables that every gateway has. */
export function gatewayVariables({ allowedDomains = [], cookieDomain }: LobuGatewayProps): SourcedVariable[] {
  for (const domain of allowedDomains) host('lobu.gateway.allowedDomains', domain.replace(/^(\*\.|\.)/, ''));
  return [
    value('NODE_ENV', 'production'),
    value('ENVIRONMENT', 'production'),
    value('HOST', '0.0.0.0'),
    value('PORT', PORT),
    { ...value('WORKER_ALLOWED_DOMAINS', allowedDomains.join(',')), prop: 'gateway.allowedDomains' },
    ...(cookieDomain === undefined
      ? []
      : [
          {
            ...value('AUTH_COOKIE_DOMAIN', host('lobu.gateway.cookieDomain', cookieDomain)),
            prop: 'gateway.cookieDomain',
          },
        ]),
  ];
}
