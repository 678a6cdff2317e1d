import { publicEgressLeavesMetadataOut } from '../../../src/rules/network/public-egress-leaves-metadata-out';
import { deployment } from '../manifests';
import { testRule } from '../rule-tester';
import { chat, policy, tcp } from './manifests';

const to = (...blocks: object[]) => blocks.map(ipBlock => ({ ipBlock }));

testRule(publicEgressLeavesMetadataOut, {
  valid: {
    'an exception for it': [
      chat(),
      policy({ egress: [{ to: to({ cidr: '0.0.0.0/0', except: ['169.254.169.254/32'] }) }] }),
    ],
    'exceptions around it': [
      chat(),
      policy({
        egress: [
          {
            to: to(
              { cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '169.254.0.0/16'] },
              { cidr: '::/0', except: ['fc00::/7'] },
            ),
          },
        ],
      }),
    ],
    'HTTPS alone': [chat(), policy({ egress: [{ to: to({ cidr: '0.0.0.0/0' }), ports: tcp(443) }] })],
    'the address itself, which is meant': [chat(), policy({ egress: [{ to: to({ cidr: '169.254.169.254/32' }) }] })],
    'a rule that restricts nothing': [chat(), policy({ egress: [{}] })],
    'no policy': [chat()],
    'a program that we do not know': [
      deployment({ image: 'nginx:1.27.0' }),
      policy({ selects: 'app', egress: [{ to: to({ cidr: '0.0.0.0/0' }) }] }),
    ],
    'what comes in': [chat(), policy({ ingress: [{ from: to({ cidr: '0.0.0.0/0' }) }] })],
    'what is no range': [chat(), policy({ egress: [{ to: to({ cidr: 'everywhere' }, {}) }] })],
  },
  invalid: {
    'the whole internet': {
      manifests: [chat(), policy({ egress: [{ to: to({ cidr: '0.0.0.0/0' }) }] })],
      found: ['egress to 0.0.0.0/0 contains 169.254.169.254'],
      objects: ['NetworkPolicy/policy'],
    },
    'exceptions that are not it': {
      manifests: [
        chat(),
        policy({ egress: [{ to: to({ cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] }), ports: tcp(80, 443) }] }),
      ],
      found: ['egress to 0.0.0.0/0 contains 169.254.169.254'],
    },
    IPv6: {
      manifests: [chat(), policy({ egress: [{ to: to({ cidr: '::/0' }) }] })],
      found: ['egress to ::/0 contains fd00:ec2::254'],
    },
    'ports of everywhere': {
      manifests: [chat(), policy({ egress: [{ ports: tcp(80, 443) }] })],
      found: ['egress to everywhere at port 80'],
    },
  },
});
