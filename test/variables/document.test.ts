import { variablesDocument } from '../../scripts/variables-document';
import { formerNames, knownNames } from '../../src/variables/catalogue';

const page = variablesDocument({ OLLAMA_BASE_URLS: 'models', DATABASE_URL: 'scaling' });

test('every variable is there once', () => {
  const listed = [...page.matchAll(/<a id="(\w+)">/g)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...knownNames]);
  expect(formerNames.filter(({ name }) => !page.includes(`| \`${name}\` |`))).toEqual([]);
});

test.each([
  '`OLLAMA_BASE_URLS` | list, by `;` | 0.1.109 | owned (`ollama.base_urls`) | `models` |',
  '`DATABASE_URL` | text | 0.1.122 | plain | `scaling` |',
  '`OPENAI_API_KEYS` | list, by `;`, secret | 0.1.110 | owned (`openai.api_keys`) | through `secretEnv` |',
  '`OAUTH_CLIENT_SECRET` | text, secret | 0.3.6 | plain (`oauth.client_secret`) | through `secretEnv` |',
  '`SCIM_ENABLED` | boolean | 0.6.19 | plain | through `env`; older name of `ENABLE_SCIM` |',
])('a row says it all: %s', row => {
  const [name] = row.split(' ');
  const line = page.split('\n').find(each => each.startsWith(`| <a id="${name.replaceAll('`', '')}">`));
  expect(line).toBe(`| <a id="${name.replaceAll('`', '')}"></a>${row}`);
});

test('few variables fit into no chapter', () => {
  const general = page.slice(page.indexOf('\n## General'), page.indexOf('\n## Names'));
  expect(general.split('<a id=').length).toBeLessThan(80);
});
