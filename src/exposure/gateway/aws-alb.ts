import { aboutService, type Objects } from '../measure';
import { type Exposed, type GatewayDialect, HEALTH_PATH, UNPINNED } from './dialect';

/** The defaults of a `TargetGroupConfiguration` that are written. */
interface TargetGroupDefaults {
  readonly targetType?: 'ip';
  readonly healthCheckConfig?: { readonly healthCheckPath: string };
  readonly targetGroupAttributes?: { readonly key: string; readonly value: string }[];
}

const BY_GATEWAY = 'set idle_timeout.timeout_seconds in the LoadBalancerConfiguration that the Gateway names';

/**
 * Application Load Balancers of AWS, by its Load Balancer Controller since 2.14: the target group of the Service. The certificate
 * and the idle timeout, 60 s by default, belong to the load balancer: a `LoadBalancerConfiguration` that the Gateway names.
 *
 * Source: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/customization/
 */
export const awsAlb: GatewayDialect = {
  capabilities: {
    cookie: {
      name: 'the balancer names it AWSALB',
      seconds: { max: 604800 },
      sameSite: 'the balancer chooses it',
    },
    idleTimeout: `silence is a matter of the whole balancer: ${BY_GATEWAY}`,
    totalTimeout: 'the balancer limits silence only, and the length of no answer',
    maxBodySize: 'the balancer has no limit that can be set; say `documents.files.maxSize` of `WebUI`',
    redirectHttp: true,
    operator: [
      'Silence ends a connection after 60 s: `idle_timeout.timeout_seconds` in `loadBalancerAttributes` of the LoadBalancerConfiguration that the Gateway names in `infrastructure.parametersRef`.',
      'The certificate is `defaultCertificate` of the listener there; `certificateRefs` of the Gateway are not read.',
    ],
  },
  measures: ({ cookie }, exposed) => [
    aboutService(
      'nodes are its targets by default, and behind a node any pod answers',
      targetGroup(exposed, { targetType: 'ip' }),
    ),
    aboutService(
      '`/` is a page; this answers as soon as the program does',
      targetGroup(exposed, { healthCheckConfig: { healthCheckPath: HEALTH_PATH } }),
    ),
    cookie && aboutService(UNPINNED, targetGroup(exposed, { targetGroupAttributes: stickiness(cookie.seconds) })),
  ],
};

function stickiness(seconds: number): TargetGroupDefaults['targetGroupAttributes'] {
  return [
    { key: 'stickiness.enabled', value: 'true' },
    { key: 'stickiness.type', value: 'lb_cookie' },
    { key: 'stickiness.lb_cookie.duration_seconds', value: String(seconds) },
  ];
}

function targetGroup({ shared, service }: Exposed, defaults: TargetGroupDefaults): Objects {
  return {
    'target-group': {
      // v1 is newer than many installations; both are served.
      apiVersion: 'gateway.k8s.aws/v1beta1',
      kind: 'TargetGroupConfiguration',
      metadata: shared,
      spec: { targetReference: { name: service }, defaultConfiguration: defaults },
    },
  };
}
