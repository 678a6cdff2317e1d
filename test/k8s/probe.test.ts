import { Duration } from 'cdk8s';
import { every, probe } from '../../src/k8s/probe';

const question = { path: '/health' };

test('a probe asks by HTTP on the port http, or by a command', () => {
  expect(probe('x', question, {})).toMatchObject({ httpGet: { path: '/health', port: { value: 'http' } } });
  expect(probe('x', { command: ['ping'] }, {})).toMatchObject({ exec: { command: ['ping'] } });
});

test('the timings of the user replace those of the part one by one', () => {
  const given = { initialDelay: Duration.minutes(1), failureThreshold: 30 };
  expect(probe('x', question, every(10, 5, 6), given)).toMatchObject({
    initialDelaySeconds: 60,
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 30,
  });
});

test.each([
  [{ failureThreshold: 0 }, 'x.failureThreshold must be a whole number of 1 or more, got 0'],
  [{ failureThreshold: 1.5 }, 'x.failureThreshold must be a whole number of 1 or more, got 1.5'],
  [{ period: Duration.millis(500) }, 'x.period in seconds must be a whole number of 1 or more, got 0.5'],
  [{ period: Duration.seconds(0) }, 'x.period in seconds must be a whole number of 1 or more, got 0'],
  [{ timeout: Duration.seconds(0) }, 'x.timeout in seconds must be a whole number of 1 or more, got 0'],
  [{ initialDelay: Duration.millis(1500) }, 'x.initialDelay in seconds must be a whole number of 0 or more, got 1.5'],
])('a timing is in its bounds: %j', (given, message) => {
  expect(() => probe('x', question, every(10, 5, 6), given)).toThrow(message);
});

test('a first probe may come at once', () => {
  expect(probe('x', question, {}, { initialDelay: Duration.seconds(0) }).initialDelaySeconds).toBe(0);
});

test('a timing that is undefined leaves the default', () => {
  const given = { period: undefined, failureThreshold: undefined };
  expect(probe('x', question, every(10, 5, 60), given)).toMatchObject({ periodSeconds: 10, failureThreshold: 60 });
});
