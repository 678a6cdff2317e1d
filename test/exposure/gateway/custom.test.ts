import { Affinity } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import { besideOf, ruleOf, written } from './written';

const pinsSessions = 'by the StickyPolicy of the edge team';

test('the route says how sessions are pinned, and nothing is known beside it', () => {
  const output = written(GatewayImplementation.custom({ pinsSessions }));
  expect(output.annotations).toEqual({ 'cdk8s-open-webui.io/session-affinity': pinsSessions });
  expect(besideOf(output)).toEqual({});
  expect(ruleOf(output).timeouts).toBeUndefined();
});

test('without affinity nothing is claimed', () => {
  const output = written(GatewayImplementation.custom({ pinsSessions }), { affinity: Affinity.none() });
  expect(output.annotations).toBeUndefined();
});

test('where timeouts are honoured, the limit of an answer is lifted', () => {
  const output = written(GatewayImplementation.custom({ pinsSessions, honoursTimeouts: true }));
  expect(ruleOf(output).timeouts).toEqual({ request: '0s' });
});

test.each(['', ' ', 'none', 'No'])('%j does not say how sessions are pinned', given => {
  expect(() => GatewayImplementation.custom({ pinsSessions: given })).toThrow(
    /^GatewayImplementation\.custom pinsSessions must be /,
  );
});
