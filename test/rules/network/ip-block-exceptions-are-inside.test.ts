import { ipBlockExceptionsAreInside } from '../../../src/rules/network/ip-block-exceptions-are-inside';
import { testRule } from '../rule-tester';
import { policy } from './manifests';

const block = (cidr: string, ...except: string[]) => [{ to: [{ ipBlock: { cidr, except } }] }];

testRule(ipBlockExceptionsAreInside, {
  valid: {
    inside: [policy({ egress: block('0.0.0.0/0', '10.0.0.0/8', '169.254.169.254/32') })],
    'IPv6 inside': [policy({ egress: block('::/0', 'fc00::/7') })],
    'no exceptions': [policy({ egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8' } }, { podSelector: {} }] }] })],
    'what is no range, which the API server says': [policy({ egress: block('10.0.0.0/8', 'nowhere') })],
  },
  invalid: {
    'another range': {
      manifests: [policy({ egress: block('10.0.0.0/8', '10.1.0.0/16', '192.168.0.0/16') })],
      found: ['192.168.0.0/16 is no part of 10.0.0.0/8'],
      objects: ['NetworkPolicy/policy'],
    },
    'IPv6 in IPv4': {
      manifests: [policy({ egress: block('0.0.0.0/0', 'fc00::/7') })],
      found: ['fc00::/7 is no part of 0.0.0.0/0'],
    },
    'a larger one': {
      manifests: [policy({ ingress: [{ from: [{ ipBlock: { cidr: '10.1.0.0/16', except: ['10.0.0.0/8'] } }] }] })],
      found: ['10.0.0.0/8 is no part of 10.1.0.0/16'],
    },
    itself: {
      manifests: [policy({ egress: block('10.0.0.0/8', '10.0.0.0/8') })],
      found: ['10.0.0.0/8 is no part of 10.0.0.0/8'],
    },
  },
});
