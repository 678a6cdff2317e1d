import { Duration } from 'cdk8s';
import { wholeMilliseconds, wholeSeconds } from '../../src/k8s/seconds';

test('a length of time is a whole number of seconds', () => {
  expect(wholeSeconds('x', Duration.minutes(2))).toBe(120);
  expect(wholeSeconds('x', Duration.seconds(0), 0)).toBe(0);
  expect(() => wholeSeconds('x', Duration.millis(1500))).toThrow(
    'x in seconds must be a whole number of 1 or more, got 1.5',
  );
});

test('or of milliseconds', () => {
  expect(wholeMilliseconds('x', Duration.millis(1500))).toBe(1500);
  expect(() => wholeMilliseconds('x', Duration.millis(0.5))).toThrow(
    'x in milliseconds must be a whole number of 1 or more, got 0.5',
  );
});
