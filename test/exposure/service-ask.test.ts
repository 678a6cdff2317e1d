import { mergedAsks } from '../../src/exposure/service-ask';

const merged = (...asks: Parameters<typeof mergedAsks>[1]) => mergedAsks('webui.exposures', asks);

test('one Service says what all ways in ask of it', () => {
  expect(
    merged({ annotations: { a: '1' } }, undefined, {
      annotations: { a: '1', b: '2' },
      fields: { type: 'NodePort', nodePort: 30080 },
    }),
  ).toEqual({ annotations: { a: '1', b: '2' }, fields: { type: 'NodePort', nodePort: 30080 } });
});

test('a Service of type LoadBalancer has a node port too', () => {
  const [nodePort, loadBalancer] = [{ fields: { type: 'NodePort' } }, { fields: { type: 'LoadBalancer' } }];
  expect(merged(nodePort, loadBalancer).fields).toEqual({ type: 'LoadBalancer' });
  expect(merged(loadBalancer, nodePort).fields).toEqual({ type: 'LoadBalancer' });
});

test('what is undefined asks for nothing', () => {
  expect(merged({ fields: { nodePort: undefined } }, { fields: { nodePort: 30080 } }).fields).toEqual({
    nodePort: 30080,
  });
});

test('ways in that want different things are told so', () => {
  expect(() => merged({ annotations: { a: '1' } }, { annotations: { a: '2' } })).toThrow(
    `webui.exposures[1] needs the Service's annotation a to be "2", and webui.exposures[0] "1": give them the same options`,
  );
  expect(() =>
    merged({ fields: { sessionAffinitySeconds: 60 } }, {}, { fields: { sessionAffinitySeconds: 90 } }),
  ).toThrow("webui.exposures[2] needs the Service's field sessionAffinitySeconds to be 90, and webui.exposures[0] 60");
});
