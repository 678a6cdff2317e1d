import { Duration } from 'cdk8s';
import { Affinity } from '../../src/exposure/affinity';
import { type TrafficOptions, trafficOf } from '../../src/exposure/traffic';

const PATH = 'Exposure.ingress';
const host = 'chat.example.com';

test('a way in pins browsers and lets an hour of silence pass', () => {
  expect(trafficOf(PATH, { host })('open-webui')).toEqual({
    host,
    idleSeconds: 3600,
    cookie: { name: 'open-webui-session', seconds: 172800 },
  });
});

test('the options replace the defaults', () => {
  const affinity = Affinity.cookie({ name: 'chat', maxAge: Duration.minutes(1) });
  expect(trafficOf(PATH, { host, affinity, idleTimeout: Duration.seconds(60) })('open-webui')).toEqual({
    host,
    idleSeconds: 60,
    cookie: { name: 'chat', seconds: 60 },
  });
  expect(trafficOf(PATH, { host, affinity: Affinity.none() })('open-webui').cookie).toBeUndefined();
});

test.each<[Partial<TrafficOptions>, RegExp]>([
  [{ host: 'https://chat.example.com' }, /^Exposure\.ingress host must be a host name .*, got 'https:/],
  [{ host: 'chat.example.com/' }, /^Exposure\.ingress host must be .*, got 'chat\.example\.com\/'$/],
  [{ host: 'chat.example.com:443' }, /^Exposure\.ingress host must be .*, got 'chat\.example\.com:443'$/],
  [{ host: 'Chat.example.com' }, /^Exposure\.ingress host must be .*, got 'Chat\.example\.com'$/],
  [
    { idleTimeout: Duration.seconds(59) },
    /^Exposure\.ingress idleTimeout must be at least 60 s, since an idle websocket is pinged each 25 s, got '59 seconds'$/,
  ],
])('there is no way in with %j', (options, message) => {
  expect(() => trafficOf(PATH, { host, ...options })).toThrow(message);
});

test('silence is counted in whole seconds', () => {
  expect(() => trafficOf(PATH, { host, idleTimeout: Duration.millis(90_500) })).toThrow(
    /^Exposure\.ingress idleTimeout .*90\.5/,
  );
});

test.each(['Internal', 'a b', '-', '', 'a'.repeat(64)])('%j is no suffix of a name', suffix => {
  expect(() => trafficOf(PATH, { host, suffix })).toThrow(/^Exposure\.ingress suffix must be /);
});
