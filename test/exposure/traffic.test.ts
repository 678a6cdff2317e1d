import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../src/exposure/affinity';
import type { Capabilities } from '../../src/exposure/capabilities';
import { type TrafficOptions, trafficOf, trustedProxiesOf } from '../../src/exposure/traffic';
import { NetworkPeer } from '../../src/k8s/network-peer';

const edge = NetworkPeer.namespace('edge');

const PATH = 'Exposure.ingress';
const host = 'chat.example.com';
const HTTPS = { secure: true, terminated: true };

/** A controller that can do everything, and one that can do nothing. */
const able: Capabilities = {
  cookie: { seconds: { max: 86400 * 7 }, sameSite: [SameSite.LAX, SameSite.STRICT, SameSite.NONE] },
  idleTimeout: true,
  totalTimeout: true,
  maxBodySize: true,
  redirectHttp: true,
};
const unable: Capabilities = {
  cookie: { name: 'it has its own', seconds: 'it does not end', sameSite: 'it chooses' },
  idleTimeout: 'it waits',
  totalTimeout: 'it lasts',
  maxBodySize: 'it is wide',
  redirectHttp: 'it stays',
};

const traffic = (options: Partial<TrafficOptions> = {}, capabilities = able, transport = HTTPS) =>
  trafficOf(PATH, { host, ...options }, capabilities, transport)('open-webui');

test('a way in pins browsers, lets an hour of silence pass and limits no answer', () => {
  expect(traffic()).toEqual({
    hosts: [host],
    idleSeconds: 3600,
    bodyBytes: 100 * 1024 ** 2,
    secure: true,
    redirect: true,
    cookie: { name: 'open-webui-session', seconds: 172800, sameSite: 'Lax' },
  });
});

test('the options replace the defaults', () => {
  const affinity = Affinity.cookie({ name: 'chat', maxAge: Duration.minutes(1), sameSite: SameSite.STRICT });
  const options: Required<TrafficOptions> = {
    host,
    furtherHosts: ['chat.example.org'],
    affinity,
    idleTimeout: Duration.seconds(60),
    totalTimeout: Duration.hours(1),
    maxBodySize: '1Gi',
    redirectHttp: false,
    trustedProxies: ['10.0.0.0/8'],
    ingressFrom: [edge],
    annotations: {},
    suffix: 'public',
  };
  expect(traffic(options)).toEqual({
    hosts: [host, 'chat.example.org'],
    idleSeconds: 60,
    totalSeconds: 3600,
    bodyBytes: 1024 ** 3,
    secure: true,
    redirect: false,
    cookie: { name: 'chat', seconds: 60, sameSite: 'Strict' },
  });
  expect(trustedProxiesOf(PATH, options)).toEqual(['10.0.0.0/8']);
  expect(traffic({ affinity: Affinity.none() }).cookie).toBeUndefined();
});

test('nobody is redirected to a TLS that does not end here', () => {
  expect(traffic({}, able, { secure: true, terminated: false }).redirect).toBe(false);
  expect(traffic({}, able, { secure: false, terminated: false }).redirect).toBe(false);
});

test('a controller that cannot be told is not asked', () => {
  expect(traffic({}, unable)).toMatchObject({
    redirect: false,
    cookie: { name: 'open-webui-session', seconds: 172800 },
  });
});

test('a cookie lives no longer than its controller lets it', () => {
  const short = { ...able, cookie: { seconds: { max: 3600 }, sameSite: [] } };
  expect(traffic({}, short).cookie?.seconds).toBe(3600);
  expect(() => traffic({ affinity: Affinity.cookie({ maxAge: Duration.hours(2) }) }, short)).toThrow(
    'Affinity.cookie maxAge in seconds must be a whole number of 1 to 3600, got 7200',
  );
});

test('where no cookie is seen, the address pins', () => {
  const blind: Capabilities = { ...able, cookie: 'it sees none: use Affinity.clientIp()', clientIp: true };
  expect(traffic({}, blind)).toMatchObject({ cookie: undefined, clientIp: { seconds: 10800 } });
  expect(() => traffic({ affinity: Affinity.cookie() }, blind)).toThrow(
    "Exposure.ingress affinity by cookie must be left out, since it sees none: use Affinity.clientIp(), got 'Affinity.cookie()'",
  );
});

test.each<[Partial<TrafficOptions>, RegExp]>([
  [{ host: 'https://chat.example.com' }, /^Exposure\.ingress host must be a host name .*, got 'https:/],
  [{ host: 'chat.example.com/' }, /^Exposure\.ingress host must be .*, got 'chat\.example\.com\/'$/],
  [{ host: 'chat.example.com:443' }, /^Exposure\.ingress host must be .*, got 'chat\.example\.com:443'$/],
  [{ host: 'Chat.example.com' }, /^Exposure\.ingress host must be .*, got 'Chat\.example\.com'$/],
  [{ host: '*.example.com' }, /^Exposure\.ingress host must be .* or wildcard, .*, got '\*\.example\.com'$/],
  [{ host: '192.0.2.1' }, /^Exposure\.ingress host must be .*, and no address, got '192\.0\.2\.1'$/],
  [{ furtherHosts: ['*.example.org'] }, /^Exposure\.ingress furtherHosts\[0\] must be .*, got '\*\.example\.org'$/],
  [{ furtherHosts: ['a.example.com', host] }, /^Exposure\.ingress furtherHosts\[1\] must be a host that is not said/],
  [
    { idleTimeout: Duration.seconds(59) },
    /^Exposure\.ingress idleTimeout must be at least 60 s, since an idle websocket is pinged each 25 s, got '59 seconds'$/,
  ],
  [
    { totalTimeout: Duration.minutes(5) },
    /^Exposure\.ingress totalTimeout must be at least 1 hour, since a long generation is one answer, got '300 seconds'$/,
  ],
  [{ annotations: { 'a b': 'c' } }, /^Exposure\.ingress annotations must be keys such as .*, got 'a b'$/],
  [{ maxBodySize: '100m' }, /^Exposure\.ingress maxBodySize must be a quantity of bytes .*, got '100m'$/],
  [
    { affinity: Affinity.clientIp() },
    /^Exposure\.ingress affinity by client IP must be left out, .* Affinity\.cookie\(\)/,
  ],
])('there is no way in with %j', (options, message) => {
  expect(() => traffic(options)).toThrow(message);
});

test.each<[Partial<TrafficOptions>, string]>([
  [
    { idleTimeout: Duration.hours(2) },
    "Exposure.ingress idleTimeout must be left out, since it waits, got '7200 seconds'",
  ],
  [
    { totalTimeout: Duration.hours(2) },
    "Exposure.ingress totalTimeout must be left out, since it lasts, got '7200 seconds'",
  ],
  [{ maxBodySize: '1Gi' }, "Exposure.ingress maxBodySize must be left out, since it is wide, got '1Gi'"],
  [{ redirectHttp: true }, 'Exposure.ingress redirectHttp must be left out, since it stays, got true'],
  [
    { affinity: Affinity.cookie({ name: 'chat' }) },
    "Affinity.cookie name must be left out, since it has its own, got 'chat'",
  ],
  [
    { affinity: Affinity.cookie({ maxAge: Duration.days(1) }) },
    "Affinity.cookie maxAge must be left out, since it does not end, got '86400 seconds'",
  ],
  [
    { affinity: Affinity.cookie({ sameSite: SameSite.LAX }) },
    "Affinity.cookie sameSite must be left out, since it chooses, got 'Lax'",
  ],
])('what a controller cannot do is refused: %j', (options, message) => {
  expect(() => traffic(options, unable)).toThrow(message);
});

test('bounds of a controller hold', () => {
  const bounded: Capabilities = {
    ...able,
    cookie: { name: /^[a-z]+$/, seconds: { max: 60 }, sameSite: [SameSite.LAX] },
    maxIdleSeconds: 3600,
    maxTotalSeconds: 7200,
  };
  expect(() => traffic({ idleTimeout: Duration.hours(2) }, bounded)).toThrow(
    "Exposure.ingress idleTimeout must be at most 3600 s with this controller, got '7200 seconds'",
  );
  expect(() => traffic({ totalTimeout: Duration.hours(3) }, bounded)).toThrow(
    "Exposure.ingress totalTimeout must be at most 7200 s with this controller, got '10800 seconds'",
  );
  expect(() => traffic({ affinity: Affinity.cookie({ name: 'A.b' }) }, bounded)).toThrow(
    "Affinity.cookie name must be like ^[a-z]+$ with this controller, got 'A.b'",
  );
  expect(() => traffic({ affinity: Affinity.cookie({ sameSite: SameSite.NONE }) }, bounded)).toThrow(
    "Affinity.cookie sameSite must be one of Lax with this controller, got 'None'",
  );
});

test('a cookie for other sites needs TLS', () => {
  const affinity = Affinity.cookie({ sameSite: SameSite.NONE });
  expect(() => traffic({ affinity }, able, { secure: false, terminated: false })).toThrow(
    "Affinity.cookie sameSite must be Lax or Strict without TLS, got 'None'",
  );
  expect(traffic({ affinity }).cookie?.sameSite).toBe('None');
});

test('a redirect needs TLS that ends at the controller', () => {
  expect(() => traffic({ redirectHttp: true }, able, { secure: true, terminated: false })).toThrow(
    'Exposure.ingress redirectHttp must be left out: TLS does not end at the controller; redirect where it ends, got true',
  );
});

test.each([[], ['10.0.0.1'], ['10.0.0.0/33'], ['proxy']])('%j is trusted by nobody', (...trustedProxies) => {
  expect(() => trustedProxiesOf(PATH, { trustedProxies })).toThrow(/^Exposure\.ingress trustedProxies/);
});

test('silence is counted in whole seconds', () => {
  expect(() => traffic({ idleTimeout: Duration.millis(90_500) })).toThrow(/^Exposure\.ingress idleTimeout .*90\.5/);
});

test.each(['Internal', 'a b', '-', '', 'a'.repeat(64)])('%j is no suffix of a name', suffix => {
  expect(() => traffic({ suffix })).toThrow(/^Exposure\.ingress suffix must be /);
});
