import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import { messageOf } from '../support';

const target = {
  program: 'open-webui',
  metadata: () => ({ name: 'x', labels: {} }),
  service: 'x',
  port: 80,
  portName: 'http',
};

test.each([
  ['https://chat.example.com', 'https://chat.example.com'],
  ['https://chat.example.com/', 'https://chat.example.com'],
  ['https://Chat.Example.com:443', 'https://chat.example.com'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('browsers that are sent to %s say %s', (url, origin) => {
  expect(Exposure.external(url, Affinity.cookie())._way.origins[0]).toBe(origin);
});

test('nothing is emitted, and what the proxy does is a fact', () => {
  const pinned = Exposure.external('https://chat.example.com', Affinity.cookie())._way;
  expect(pinned.bind(target)).toEqual({ objects: {} });
  expect(pinned.externalAffinity).toBe('cookie');
  expect(Exposure.external('https://chat.example.com', Affinity.clientIp())._way.externalAffinity).toBe('client-ip');
  expect(Exposure.external('https://chat.example.com', Affinity.none())._way.externalAffinity).toBe('none');
});

test.each([
  ['chat.example.com', "Exposure.external must be a URL such as 'https://host:1234', got 'chat.example.com'"],
  ['ws://chat.example.com', "Exposure.external must be a URL such as 'https://host:1234', got 'ws://chat.example.com'"],
  [
    'https://example.com/chat',
    "Exposure.external must be a URL without path: Open WebUI is served at the root of a host, got 'https://example.com/chat'",
  ],
  ['https://example.com?a=b', /^Exposure\.external must be a URL without path: .*, got 'https:\/\/example\.com\?a=b'$/],
  ['https://example.com#a', /^Exposure\.external must be a URL without path: .*, got 'https:\/\/example\.com#a'$/],
])('nobody is served at %s', (url, message) => {
  expect(() => Exposure.external(url, Affinity.cookie())).toThrow(message);
});

test('credentials are refused, and not repeated', () => {
  const message = messageOf(() => Exposure.external('https://admin:hunter2@chat.example.com', Affinity.cookie()));
  expect(message).toMatch(
    /^Exposure\.external must be a URL without user and password, got one for chat\.example\.com/,
  );
  expect(message).not.toContain('hunter2');
});

test('nobody is sent to a fromSecret that does not exist', () => {
  const message = messageOf(() => Exposure.external('https://admin:hunter2@chat.example.com', Affinity.cookie()));
  expect(message).not.toContain('fromSecret');
});
