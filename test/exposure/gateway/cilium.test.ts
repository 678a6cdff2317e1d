import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import { besideOf, ruleOf, written } from './written';

const cilium = GatewayImplementation.cilium();

test('the route says itself that answers may take their time', () => {
  const output = written(cilium, { affinity: Affinity.none() });
  expect(besideOf(output)).toEqual({});
  expect(ruleOf(output).timeouts).toEqual({ request: '0s' });
  const limited = written(cilium, { affinity: Affinity.none(), totalTimeout: Duration.hours(2) });
  expect(ruleOf(limited).timeouts).toEqual({ request: '2h' });
});

test.each([undefined, Affinity.cookie(), Affinity.clientIp()])('it cannot pin sessions, and says so: %#', affinity => {
  expect(() => written(cilium, { affinity })).toThrow(/ left out, since Cilium .* say Affinity\.none\(\) /);
});
