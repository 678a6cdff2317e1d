import { owned } from '../../src/connections/contribution';
import { value } from '../../src/k8s/environment';
import { prepare } from '../../src/webui/prepare';
import { prepareScript } from '../../src/webui/prepare-script';

const main = { image: 'open-webui:v1', env: [value('A', 1)], mounts: [{ name: 'data', mountPath: '/data' }] };

test('the initContainer is the application, but for what it runs', () => {
  const { name, image, command, args, env, mounts, resources, devices } = prepare(main, []);
  expect({ name, image, env, mounts }).toEqual({ name: 'prepare', ...main });
  expect(command).toEqual(['python', '-c', prepareScript]);
  expect(args).toEqual([]);
  expect(resources).toEqual({ requests: { cpu: '250m', memory: expect.any(String) }, limits: { memory: '1Gi' } });
  expect(devices).toBeUndefined();
});

test('its arguments are the configuration that the program owns, each key once', () => {
  const settings = [
    owned('webui.url', value('WEBUI_URL', 'x')),
    value('CORS_ALLOW_ORIGIN', 'x'),
    owned('ollama.enable', value('ENABLE_OLLAMA_API', true)),
    owned('webui.url', value('WEBUI_URL', 'y')),
  ];
  expect(prepare(main, settings).args).toEqual(['webui.url', 'ollama.enable']);
});
