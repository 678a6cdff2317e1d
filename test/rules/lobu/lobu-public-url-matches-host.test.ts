import { lobuPublicUrlMatchesHost } from '../../../src/rules/lobu/lobu-public-url-matches-host';
import { testRule } from '../rule-tester';
import { EXPOSED, gateway, gatewayIngress, gatewayService } from './programs';

testRule(lobuPublicUrlMatchesHost, {
  valid: {
    'nothing exposed': [gateway(), gatewayService()],
    'its host': [gateway({ env: { PUBLIC_WEB_URL: 'https://lobu.example.com' } }), ...EXPOSED],
    'both names': [
      gateway({
        env: { PUBLIC_WEB_URL: 'https://lobu.example.com/', PUBLIC_GATEWAY_URL: 'https://lobu.example.com/lobu' },
      }),
      ...EXPOSED,
    ],
    'the later name alone': [gateway({ env: { PUBLIC_GATEWAY_URL: 'https://lobu.example.com' } }), ...EXPOSED],
    'a name out of sight': [gateway({ envFrom: [{ secretRef: { name: 'lobu-secrets' } }] }), ...EXPOSED],
    "somebody else's proxy": [
      gateway({
        env: { PUBLIC_WEB_URL: 'https://lobu.example.com' },
        annotations: { 'cdk8s-open-webui.io/external-affinity': 'cookie' },
      }),
    ],
  },
  invalid: {
    'no name': {
      manifests: [gateway(), ...EXPOSED],
      found: ['PUBLIC_WEB_URL is not set, exposed at lobu.example.com'],
      objects: ['Deployment/lobu-app'],
    },
    'another host': {
      manifests: [gateway({ env: { PUBLIC_WEB_URL: 'https://another.example.com' } }), ...EXPOSED],
      found: ['PUBLIC_WEB_URL is https://another.example.com, exposed at lobu.example.com'],
    },
    'a path': {
      manifests: [gateway({ env: { PUBLIC_WEB_URL: 'https://lobu.example.com/app' } }), ...EXPOSED],
      found: [/^PUBLIC_WEB_URL is https:\/\/lobu.example.com\/app, /],
    },
    'no URL': {
      manifests: [gateway({ env: { PUBLIC_WEB_URL: 'lobu.example.com' } }), ...EXPOSED],
      found: [/^PUBLIC_WEB_URL is lobu.example.com, /],
    },
    'plain HTTP to a host with TLS': {
      manifests: [
        gateway({ env: { PUBLIC_WEB_URL: 'http://lobu.example.com' } }),
        gatewayService(),
        gatewayIngress({ tls: [{ hosts: ['lobu.example.com'], secretName: 'tls' }] }),
      ],
      found: ['PUBLIC_WEB_URL is http://lobu.example.com, exposed at https://lobu.example.com'],
    },
  },
});
