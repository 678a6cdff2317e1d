import { lobuHostsShareTheCookieDomain } from '../../../src/rules/lobu/lobu-hosts-share-the-cookie-domain';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { EXPOSED, gateway, gatewayIngress } from './programs';

const URL = { PUBLIC_WEB_URL: 'https://lobu.example.com' };
const another = (host: string) => gatewayIngress({ name: 'another', host });

testRule(lobuHostsShareTheCookieDomain, {
  valid: {
    'one host': [gateway({ env: URL }), ...EXPOSED],
    'a host below': [gateway({ env: URL }), ...EXPOSED, another('eu.lobu.example.com')],
    'a host in the domain': [
      gateway({ env: { ...URL, AUTH_COOKIE_DOMAIN: '.example.com' } }),
      ...EXPOSED,
      another('app.example.com'),
    ],
    'a domain out of sight': [
      gateway({ env: { ...URL, AUTH_COOKIE_DOMAIN: fromSecret('s', 'k') } }),
      ...EXPOSED,
      another('app.example.com'),
    ],
  },
  invalid: {
    'a host beside': {
      manifests: [gateway({ env: URL }), ...EXPOSED, another('app.example.com')],
      found: ['exposed at app.example.com, PUBLIC_WEB_URL is https://lobu.example.com, AUTH_COOKIE_DOMAIN is not set'],
      objects: ['Deployment/lobu-app'],
    },
    'a host that only ends the same': {
      manifests: [
        gateway({ env: { ...URL, AUTH_COOKIE_DOMAIN: 'example.com' } }),
        ...EXPOSED,
        another('badexample.com'),
      ],
      found: [/^exposed at badexample.com, /],
    },
  },
});
