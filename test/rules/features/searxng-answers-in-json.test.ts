import { searxngAnswersInJson } from '../../../src/rules/features/searxng-answers-in-json';
import { configMap, deployment, fromSecret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const URL = 'http://searxng:8080/search?q=<query>';
const asking = (url: unknown, env = {}) =>
  webui({ env: { ENABLE_WEB_SEARCH: 'true', WEB_SEARCH_ENGINE: 'searxng', SEARXNG_QUERY_URL: url as string, ...env } });

/** An Open WebUI and the SearXNG that it asks, with settings. */
const stack = (settings: string, url = URL) => [
  asking(url),
  service({ name: 'searxng' }),
  deployment({
    name: 'searxng',
    image: 'searxng/searxng:2026.9.25-12f8b6515',
    mounts: { '/etc/searxng': { configMap: { name: 'searxng' } } },
  }),
  configMap('searxng', { 'settings.yml': settings }),
];

testRule(searxngAnswersInJson, {
  valid: {
    'JSON in a list': stack('use_default_settings: true\nsearch:\n  formats:\n    - html\n    - json\nserver: {}\n'),
    'JSON in one line': stack('search:\n  formats: [html, json]\n'),
    'JSON by an alias': stack('search:\n  formats: *all\n'),
    'settings of a template': stack('search: {{ .Values.search }}\n'),
    'a path without a query': [asking('http://searxng:8080/search')],
    'a URL out of sight': [asking(fromSecret('search', 'url'))],
    'another engine': [asking('http://searxng:8080', { WEB_SEARCH_ENGINE: 'kagi' })],
    'a search that is off': [asking('http://searxng:8080', { ENABLE_WEB_SEARCH: 'false' })],
    'a SearXNG that no Open WebUI asks': stack('search: {}\n', 'https://search.example.com/search'),
  },
  invalid: {
    'no path': {
      manifests: [asking('http://searxng:8080')],
      found: ['SEARXNG_QUERY_URL is http://searxng:8080, there is no /search in it'],
      objects: ['Deployment/webui'],
    },
    'a query without <query>': {
      manifests: [asking('http://searxng:8080/search?q=')],
      found: ['SEARXNG_QUERY_URL has a query without <query>'],
    },
    'HTML alone': {
      manifests: stack('search:\n  formats:\n    - html # json\n\nserver:\n  limiter: false\n'),
      found: ['search.formats of settings.yml has no json'],
      objects: ['ConfigMap/searxng'],
    },
    'nothing said of formats': {
      manifests: stack('use_default_settings: true\n'),
      found: ['search.formats of settings.yml has no json'],
    },
  },
});
