import { Duration } from 'cdk8s';
import { Affinity, type CookieOptions } from '../../src/exposure/affinity';

test('a cookie lives for two days and has the name of the program', () => {
  expect(Affinity.cookie()._cookie).toEqual({ name: undefined, seconds: 172800 });
});

test('every option is in the cookie', () => {
  const options: Required<CookieOptions> = { name: 'chat', maxAge: Duration.hours(1) };
  expect(Affinity.cookie(options)._cookie).toEqual({ name: 'chat', seconds: 3600 });
});

test('there may be no affinity', () => {
  expect(Affinity.none()._cookie).toBeUndefined();
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
