import { storedSecretsAreRenewed } from '../../../src/rules/configuration/stored-secrets-are-renewed';
import { deployment, type Env, envOf, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const key = fromSecret('search', 'key');
const prepared = (env: Env, ...args: string[]) => {
  const image = 'ghcr.io/open-webui/open-webui:v0.11.4';
  return [webui({ env, initContainers: [{ name: 'prepare', image, args, env: envOf(env) }] })];
};
const stale = (found: string, manifests: unknown[]) => ({ manifests, found: [found], objects: ['Deployment/webui'] });

testRule(storedSecretsAreRenewed, {
  valid: {
    'a Secret whose key is written at every start': prepared({ TAVILY_API_KEY: key }, 'web.search.tavily_api_key'),
    'a Secret that is read at every start': [webui({ env: { WEBUI_SECRET_KEY: key, DATABASE_URL: key } })],
    'a Secret of OAuth, which is read at every start': [webui({ env: { OAUTH_CLIENT_SECRET: key } })],
    'a text, which secrets-are-references speaks of': [webui({ env: { TAVILY_API_KEY: 'tvly-1' } })],
    'what is stored and no secret': [webui({ env: { WEBUI_URL: fromSecret('webui', 'url') } })],
    'configuration of the environment alone': [
      webui({ env: { TAVILY_API_KEY: key, ENABLE_PERSISTENT_CONFIG: 'false' } }),
    ],
    'another program': [deployment({ name: 'other', image: 'nginx:1.27', env: { TAVILY_API_KEY: key } })],
  },
  invalid: {
    'a Secret that is stored at the first start': stale('TAVILY_API_KEY is stored as web.search.tavily_api_key', [
      webui({ env: { TAVILY_API_KEY: key } }),
    ]),
    'said outright': stale('TAVILY_API_KEY is stored as web.search.tavily_api_key', [
      webui({ env: { TAVILY_API_KEY: key, ENABLE_PERSISTENT_CONFIG: 'true' } }),
    ]),
    'a list that refers to a Secret': stale('OPENAI_API_KEYS is stored as openai.api_keys', [
      webui({ env: { FIRST_KEY: key, OPENAI_API_KEYS: '$(FIRST_KEY)' } }),
    ]),
    'an init container that writes other keys': stale(
      'TAVILY_API_KEY is stored as web.search.tavily_api_key',
      prepared({ TAVILY_API_KEY: key }, 'web.search.engine'),
    ),
    'a Secret of OAuth, where that is stored too': stale('OAUTH_CLIENT_SECRET is stored as oauth.client_secret', [
      webui({ env: { OAUTH_CLIENT_SECRET: key, ENABLE_OAUTH_PERSISTENT_CONFIG: 'True' } }),
    ]),
    'several of them': stale(
      'TAVILY_API_KEY is stored as web.search.tavily_api_key, LDAP_APP_PASSWORD is stored as ldap.server.app_password',
      [webui({ env: { TAVILY_API_KEY: key, LDAP_APP_PASSWORD: key } })],
    ),
  },
});
