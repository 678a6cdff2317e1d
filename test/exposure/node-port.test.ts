import { Duration } from 'cdk8s';
import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import type { NodePortOptions } from '../../src/exposure/node-port';
import { ExternalTrafficPolicy } from '../../src/exposure/service-exposure';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { bound } from './way';

const url = 'http://node.example.com:30080';

test('a node port pins by address, as long as Kubernetes does by default', () => {
  const exposure = Exposure.nodePort(url);
  expect(exposure._way.origins).toEqual([url]);
  expect(bound(exposure)).toEqual({
    objects: {},
    service: {
      fields: {
        type: 'NodePort',
        externalTrafficPolicy: 'Cluster',
        sessionAffinity: 'ClientIP',
        sessionAffinitySeconds: 10800,
      },
    },
  });
});

test('every option is in its output', () => {
  const options: Required<NodePortOptions> = {
    port: 30080,
    affinity: Affinity.clientIp(Duration.days(1)),
    ingressFrom: [NetworkPeer.cidr('203.0.113.0/24')],
    externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
  };
  expect(bound(Exposure.nodePort(url, options)).service.fields).toEqual({
    type: 'NodePort',
    nodePort: 30080,
    externalTrafficPolicy: 'Local',
    sessionAffinity: 'ClientIP',
    sessionAffinitySeconds: 86400,
  });
  expect(bound(Exposure.nodePort(url, { affinity: Affinity.none() })).service.fields).toEqual({
    type: 'NodePort',
    externalTrafficPolicy: 'Cluster',
  });
});

test.each<[string, NodePortOptions, string]>([
  [url, { port: 80 }, 'Exposure.nodePort port must be a whole number of 30000 to 32767, got 80'],
  [url, { port: 32768 }, 'Exposure.nodePort port must be a whole number of 30000 to 32767, got 32768'],
  [
    url,
    { affinity: Affinity.cookie() },
    "Exposure.nodePort affinity must be Affinity.clientIp() or Affinity.none(), since a Service sees no cookies, got 'Affinity.cookie()'",
  ],
  ['node:30080', {}, "Exposure.nodePort must be a URL such as 'https://host:1234', got 'node:30080'"],
  [`${url}/chat`, {}, 'Exposure.nodePort must be a URL without path'],
])('there is no node port at %s with %j', (publicUrl, options, message) => {
  expect(() => Exposure.nodePort(publicUrl, options)).toThrow(message);
});
