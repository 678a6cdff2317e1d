import { value } from '../../src/k8s/environment';
import { SettingKind } from '../../src/webui/configuration';
import { prepare } from '../../src/webui/prepare';
import { prepareScript } from '../../src/webui/prepare-script';

const main = { image: 'open-webui:v1', env: [value('A', 1)], mounts: [{ name: 'data', mountPath: '/data' }] };

test('the initContainer is the application, but for what it runs', () => {
  const { name, image, command, args, env, mounts, resources, devices } = prepare(main, []);
  expect({ name, image, env, mounts }).toEqual({ name: 'prepare', ...main });
  expect(command).toEqual(['python', '-c', prepareScript]);
  expect(args).toBeUndefined();
  expect(resources).toEqual({ requests: { cpu: '250m', memory: expect.any(String) }, limits: { memory: '1Gi' } });
  expect(devices).toBeUndefined();
});

test('its arguments are the configuration that the program owns, each key once', () => {
  const settings = [
    { name: 'WEBUI_URL', kind: SettingKind.OWNED, configKey: 'webui.url' },
    { name: 'CORS_ALLOW_ORIGIN', kind: SettingKind.ENVIRONMENT },
    { name: 'ENABLE_OLLAMA_API', kind: SettingKind.OWNED, configKey: 'ollama.enable' },
    { name: 'ENABLE_OPENAI_API', kind: SettingKind.SEEDED, configKey: 'openai.enable' },
    { name: 'TIKA_SERVER_URL', kind: SettingKind.ENVIRONMENT, configKey: 'rag.tika_server_url' },
    { name: 'WEBUI_URL', kind: SettingKind.OWNED, configKey: 'webui.url' },
  ];
  expect(prepare(main, settings).args).toEqual(['webui.url', 'ollama.enable']);
});
