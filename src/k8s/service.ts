import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit } from './emit';
import type { Identity } from './identity';

/** A Service of a part: by default one address for all of its pods, on the container's port of the same name. */
export interface ServiceSpec {
  readonly port: number;
  /** Name of the port here and on the container. */
  readonly portName?: string;
  readonly suffix?: string;
  /** One address for each pod instead. */
  readonly headless?: boolean;
  readonly annotations?: { [key: string]: string };
  readonly fields?: ServiceFields;
}

/** What decides who reaches a Service from outside, and which pod answers. */
export interface ServiceFields
  extends Pick<
    k8s.ServiceSpec,
    'type' | 'externalTrafficPolicy' | 'loadBalancerClass' | 'loadBalancerSourceRanges' | 'sessionAffinity'
  > {
  /** How long `sessionAffinity: ClientIP` remembers. */
  readonly sessionAffinitySeconds?: number;
  readonly nodePort?: number;
}

/** Defines a Service in front of a part's pods. */
export function defineService(scope: Construct, id: string, identity: Identity, spec: ServiceSpec): ApiObject {
  const portName = spec.portName ?? 'http';
  const { nodePort, sessionAffinitySeconds: timeoutSeconds, ...fields } = spec.fields ?? {};
  return emit(scope, id, k8s.KubeService, {
    metadata: identity.metadata(spec.suffix, spec.annotations),
    spec: {
      type: 'ClusterIP',
      clusterIp: spec.headless ? 'None' : undefined,
      selector: identity.selector,
      ports: [{ name: portName, port: spec.port, targetPort: k8s.IntOrString.fromString(portName), nodePort }],
      sessionAffinityConfig: timeoutSeconds === undefined ? undefined : { clientIp: { timeoutSeconds } },
      ...fields,
    },
  });
}
