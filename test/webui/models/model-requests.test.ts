import { Duration } from 'cdk8s';
import { type ModelRequests, modelRequests } from '../../../src/webui/models/model-requests';

test('nothing is said by default', () => {
  expect(modelRequests()).toEqual({ env: [] });
});

test('every option is a variable, in seconds', () => {
  const requests: Required<ModelRequests> = {
    timeout: Duration.minutes(30),
    idleTimeout: Duration.minutes(2),
    listTimeout: Duration.seconds(3),
    listLifetime: Duration.minutes(5),
    cacheModels: true,
  };
  expect(modelRequests(requests).env).toEqual([
    { name: 'AIOHTTP_CLIENT_TIMEOUT', value: '1800' },
    { name: 'AIOHTTP_CLIENT_STREAM_IDLE_TIMEOUT', value: '120' },
    { name: 'AIOHTTP_CLIENT_TIMEOUT_MODEL_LIST', value: '3' },
    { name: 'MODELS_CACHE_TTL', value: '300' },
    { name: 'ENABLE_BASE_MODELS_CACHE', value: 'true' },
  ]);
});

test.each<[ModelRequests, string]>([
  [
    { timeout: Duration.millis(500) },
    'webui.modelRequests.timeout in seconds must be a whole number of 1 or more, got 0.5',
  ],
  [
    { listTimeout: Duration.seconds(0) },
    'webui.modelRequests.listTimeout in seconds must be a whole number of 1 or more, got 0',
  ],
])('there is no limit as %j', (requests, message) => {
  expect(() => modelRequests(requests)).toThrow(message);
});
