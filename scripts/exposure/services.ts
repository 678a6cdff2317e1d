import { Exposure } from '../../src';
import type { Family } from './family';

/** What changes the Service. */
export const services: Family = {
  title: 'The Service itself',
  prose: `They end no TLS, redirect nothing and limit nothing: without TLS in front browsers give no microphone, and cookies are not secure.
\`Affinity.clientIp\` is \`sessionAffinity\` of the Service. It works in kube-proxy or what replaces it, so it takes effect for node ports and
balancers, not for proxies that talk to pods, as nearly all of the above do. Each node remembers for itself: a balancer in front must send
a browser to the same node. Everybody behind one address shares a pod.`,
  ways: [
    {
      title: 'Node port',
      call: "Exposure.nodePort('http://node.example.com:30080', { port: 30080 })",
      exposure: Exposure.nodePort('http://node.example.com:30080', { port: 30080 }),
      prose: 'With `ExternalTrafficPolicy.LOCAL` only nodes with a pod answer.',
    },
    {
      title: 'Load balancer',
      call: "Exposure.loadBalancer('http://chat.example.com')",
      exposure: Exposure.loadBalancer('http://chat.example.com'),
      prose: `Behind a Network Load Balancer of AWS with targets of type \`ip\` kube-proxy is passed by: its own stickiness is the annotation
\`service.beta.kubernetes.io/aws-load-balancer-target-group-attributes: stickiness.enabled=true,stickiness.type=source_ip\`.`,
    },
  ],
};
