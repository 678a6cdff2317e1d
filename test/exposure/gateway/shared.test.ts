import { Affinity, Exposure, GatewayImplementation, type HttpRouteOptions, WebUI } from 'cdk8s-open-webui';
import { render, titles } from '../../support';

/** A WebUI behind two routes, the second for another host. */
function behind(implementation: GatewayImplementation, second: Partial<HttpRouteOptions> = {}): string[] {
  const options = { host: 'chat.example.com', gateway: { name: 'public', section: 'https' } };
  const exposures = [
    Exposure.httpRoute(implementation, options),
    Exposure.httpRoute(implementation, { ...options, host: 'chat.example.org', suffix: 'org', ...second }),
  ];
  return titles(render(chart => void new WebUI(chart, 'webui', { models: [], exposures })));
}

test('two routes share what is about the Service', () => {
  expect(behind(GatewayImplementation.istio())).toEqual([
    'Deployment/chat-webui',
    'DestinationRule/chat-webui',
    'HTTPRoute/chat-webui',
    'HTTPRoute/chat-webui-org',
    'PersistentVolumeClaim/chat-webui-data',
    'Service/chat-webui',
  ]);
});

test('two routes that want different things of it are refused', () => {
  expect(() => behind(GatewayImplementation.istio(), { affinity: Affinity.clientIp() })).toThrow(
    'webui.exposures[1] would be a second DestinationRule/chat-webui, after [0]: it is about the Service, so give both the same options',
  );
});

test('two routes of one host are refused', () => {
  expect(() => behind(GatewayImplementation.traefik(), { host: 'chat.example.com' })).toThrow(
    'webui.exposures[1] would be a second chat.example.com of public/https, after [0]: give it another host, or drop one of them',
  );
});
