import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import { Ollama } from '../../src/ollama/ollama';
import { Tika } from '../../src/tika/tika';
import { Configuration } from '../../src/webui/configuration';
import { WebUI } from '../../src/webui/webui';
import { containerOf, only, render, variablesOf } from '../support';
import {
  administer,
  cleanUp,
  configurationOf,
  describeWithOpenWebUI,
  prepared,
  temporaryDirectory,
} from './support/prepare';

/** What the initContainer of a program runs with, its volume being a directory. */
function initContainerOf(configuration: Configuration, where: string, volume: string) {
  const manifests = render(
    chart =>
      new WebUI(chart, 'webui', {
        models: [Ollama.fromUrl(`http://ollama.${where}:11434`)],
        contentExtraction: Tika.fromUrl(`http://tika.${where}:9998`),
        exposures: [Exposure.external(`https://chat.${where}`, Affinity.cookie())],
        configuration,
      }),
  );
  const init = containerOf(only(manifests, 'Deployment'), 'prepare');
  const env = Object.entries(variablesOf(init)).map(([name, value]) => [
    name,
    value.replace('/app/backend/data', volume),
  ]);
  // Chroma's client is not installed.
  return { env: { ...Object.fromEntries(env), VECTOR_DB: 'qdrant' }, ownedKeys: init.args };
}

/** What runs where a program is in force. */
const of = (where: string) => ({
  'ollama.base_urls': [`http://ollama.${where}:11434`],
  'rag.tika_server_url': `http://tika.${where}:9998`,
  'webui.url': `https://chat.${where}`,
});
const KEYS = Object.keys(of(''));
const [FIRST, SECOND] = ['one.example.com', 'two.example.com'];

describeWithOpenWebUI('what runs after a program has changed', () => {
  afterEach(cleanUp);

  async function changed(configuration: Configuration) {
    const volume = temporaryDirectory();
    const first = initContainerOf(configuration, FIRST, volume);
    await prepared(first);
    expect(await configurationOf(first.env, KEYS)).toEqual(of(FIRST));
    const second = initContainerOf(configuration, SECOND, volume);
    await prepared(second);
    return second;
  }

  test('is what it says now, where it owns what it sets', async () => {
    const { env } = await changed(Configuration.owned());
    expect(await configurationOf(env, KEYS)).toEqual(of(SECOND));
  });

  test('is what it said first, where it only seeds', async () => {
    const { env } = await changed(Configuration.seeded());
    expect(await configurationOf(env, KEYS)).toEqual(of(FIRST));
  });

  test('is what it says now, where the environment alone counts', async () => {
    const { env } = await changed(Configuration.declarative());
    expect(await configurationOf(env, KEYS)).toEqual(of(SECOND));
  });

  const keys = ['webui.url', 'ui.enable_signup', 'openai.enable'];
  const byAdministrator = { 'webui.url': 'https://admin', 'ui.enable_signup': false, 'openai.enable': true };

  async function administered(configuration: Configuration) {
    const container = initContainerOf(configuration, FIRST, temporaryDirectory());
    await prepared(container);
    const before = await configurationOf(container.env, keys);
    for (const [key, value] of Object.entries(byAdministrator)) await administer(container.env, key, value);
    await prepared(container);
    return { before, after: await configurationOf(container.env, keys) };
  }

  test("keeps an administrator's changes of what the program does not own", async () => {
    const { before, after } = await administered(Configuration.owned());
    expect(before).toEqual({ 'webui.url': `https://chat.${FIRST}`, 'ui.enable_signup': true, 'openai.enable': false });
    expect(after).toEqual({ ...byAdministrator, 'webui.url': `https://chat.${FIRST}` });
  });

  test("keeps all of an administrator's changes, where it only seeds", async () => {
    expect((await administered(Configuration.seeded())).after).toEqual(byAdministrator);
  });

  test("forgets an administrator's changes, where the environment alone counts", async () => {
    const { before, after } = await administered(Configuration.declarative());
    expect(after).toEqual(before);
  });
});
