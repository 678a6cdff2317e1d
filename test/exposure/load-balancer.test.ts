import { Duration } from 'cdk8s';
import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import type { LoadBalancerOptions } from '../../src/exposure/load-balancer';
import { ExternalTrafficPolicy } from '../../src/exposure/service-exposure';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { bound } from './way';

const url = 'http://chat.example.com';

test("a balancer keeps browsers' addresses, and pins by them", () => {
  const exposure = Exposure.loadBalancer(url);
  expect(exposure._way.origins).toEqual([url]);
  expect(bound(exposure)).toEqual({
    objects: {},
    service: {
      fields: {
        type: 'LoadBalancer',
        externalTrafficPolicy: 'Local',
        sessionAffinity: 'ClientIP',
        sessionAffinitySeconds: 10800,
      },
    },
  });
});

test('every option is in its output', () => {
  const options: Required<LoadBalancerOptions> = {
    loadBalancerClass: 'service.k8s.aws/nlb',
    sourceRanges: ['203.0.113.0/24'],
    ingressFrom: [NetworkPeer.cidr('203.0.113.0/24')],
    annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' },
    affinity: Affinity.clientIp(Duration.seconds(1)),
    externalTrafficPolicy: ExternalTrafficPolicy.CLUSTER,
  };
  expect(bound(Exposure.loadBalancer(url, options)).service).toEqual({
    annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' },
    fields: {
      type: 'LoadBalancer',
      loadBalancerClass: 'service.k8s.aws/nlb',
      loadBalancerSourceRanges: ['203.0.113.0/24'],
      externalTrafficPolicy: 'Cluster',
      sessionAffinity: 'ClientIP',
      sessionAffinitySeconds: 1,
    },
  });
});

test.each<[LoadBalancerOptions, RegExp]>([
  [{ sourceRanges: [] }, /^Exposure\.loadBalancer sourceRanges must be at least one range/],
  [{ sourceRanges: ['203.0.113.1'] }, /^Exposure\.loadBalancer sourceRanges\[0\] must be a range such as/],
  [{ loadBalancerClass: '' }, /^Exposure\.loadBalancer loadBalancerClass must be /],
  [{ affinity: Affinity.cookie() }, /^Exposure\.loadBalancer affinity must be Affinity\.clientIp\(\) or/],
])('there is no balancer with %j', (options, message) => {
  expect(() => Exposure.loadBalancer(url, options)).toThrow(message);
});
