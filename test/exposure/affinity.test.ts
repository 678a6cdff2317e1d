import { Duration } from 'cdk8s';
import { Affinity, type CookieOptions, SameSite } from '../../src/exposure/affinity';

test('what a cookie does not say, its controller decides', () => {
  expect(Affinity.cookie()._cookie).toEqual({});
});

test('every option is in the cookie', () => {
  const options: Required<CookieOptions> = { name: 'chat', maxAge: Duration.hours(1), sameSite: SameSite.STRICT };
  expect(Affinity.cookie(options)._cookie).toEqual({ name: 'chat', seconds: 3600, sameSite: 'Strict' });
});

test('an address is remembered for three hours, or as long as is said', () => {
  expect(Affinity.clientIp()._clientIp).toEqual({ seconds: 10800 });
  expect(Affinity.clientIp(Duration.seconds(1))._clientIp).toEqual({ seconds: 1 });
  expect(Affinity.clientIp(Duration.days(1))._clientIp).toEqual({ seconds: 86400 });
});

test.each([
  Duration.seconds(0),
  Duration.seconds(86401),
  Duration.millis(1500),
])('an address is not remembered for %p', timeout => {
  expect(() => Affinity.clientIp(timeout)).toThrow(
    /^Affinity\.clientIp timeout in seconds must be a whole number of 1 to 86400, got /,
  );
});

test('there may be no affinity', () => {
  expect(Affinity.none()._cookie).toBeUndefined();
  expect(Affinity.none()._clientIp).toBeUndefined();
});

test.each<[CookieOptions, string]>([
  [{ name: 'my cookie' }, "Affinity.cookie name must be a cookie's name (RFC 6265), got 'my cookie'"],
  [{ name: '' }, "Affinity.cookie name must be a cookie's name (RFC 6265), got ''"],
  [{ name: 'a;b' }, "Affinity.cookie name must be a cookie's name (RFC 6265), got 'a;b'"],
  [{ maxAge: Duration.seconds(0) }, 'Affinity.cookie maxAge in seconds must be a whole number of 1 or more, got 0'],
])('there is no cookie with %j', (options, message) => {
  expect(() => Affinity.cookie(options)).toThrow(message);
});

test('a cookie lives for whole seconds', () => {
  expect(() => Affinity.cookie({ maxAge: Duration.millis(1500) })).toThrow(
    'Affinity.cookie maxAge in seconds must be a whole number of 1 or more, got 1.5',
  );
});
