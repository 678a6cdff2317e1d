import { titleOf } from '../../../src/rules/manifests/manifest';
import { ingress, manifestsOf, service, yaml } from '../manifests';

const WEBUI = service();

/** What the ways in of some manifests lead to, and where TLS is known. */
function exposed(...objects: unknown[]) {
  return manifestsOf(...objects).exposures.map(exposure => ({
    object: titleOf(exposure.object),
    services: exposure.services.map(titleOf),
    hosts: exposure.hosts,
    tls: exposure.hosts.filter(host => exposure.tls(host)),
  }));
}

describe('every kind of way in leads to its Services', () => {
  test.each(
    Object.entries({
      Ingress: [ingress({ host: 'a.example.com', tls: [{ hosts: ['A.example.com'], secretName: 'tls' }] })],
      'an Ingress of an old release': yaml`
        apiVersion: extensions/v1beta1
        kind: Ingress
        metadata: { name: way }
        spec:
          tls: [{ secretName: tls }]
          rules: [{ host: a.example.com, http: { paths: [{ backend: { serviceName: webui, servicePort: 80 } }] } }]`,
      HTTPRoute: yaml`
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: way }
        spec:
          parentRefs: [{ name: public, sectionName: https }]
          hostnames: [a.example.com]
          rules: [{ backendRefs: [{ name: webui, port: 80 }] }]
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: public }
        spec: { listeners: [{ name: http, protocol: HTTP }, { name: https, protocol: HTTPS, hostname: '*.example.com' }] }`,
      'an HTTPRoute through a TraefikService': yaml`
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: { name: way }
        spec:
          parentRefs: [{ name: public }]
          hostnames: [a.example.com]
          rules: [{ backendRefs: [{ group: traefik.io, kind: TraefikService, name: sticky }] }]
        ---
        apiVersion: traefik.io/v1alpha1
        kind: TraefikService
        metadata: { name: sticky }
        spec: { weighted: { services: [{ name: webui, port: 80 }] } }
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: { name: public }
        spec: { listeners: [{ name: https, protocol: HTTPS }] }`,
      'a Route of OpenShift': yaml`
        apiVersion: route.openshift.io/v1
        kind: Route
        metadata: { name: way }
        spec: { host: a.example.com, to: { kind: Service, name: other }, alternateBackends: [{ name: webui }], tls: { termination: edge } }`,
      'an IngressRoute': yaml`
        apiVersion: traefik.io/v1alpha1
        kind: IngressRoute
        metadata: { name: way }
        spec: { tls: {}, routes: [{ match: 'Host(\`a.example.com\`) && !Host(\`b.example.com\`)', services: [{ name: webui }] }] }`,
      'an HTTPProxy': yaml`
        apiVersion: projectcontour.io/v1
        kind: HTTPProxy
        metadata: { name: way }
        spec: { virtualhost: { fqdn: a.example.com, tls: { secretName: tls } }, routes: [{ services: [{ name: webui }] }] }`,
      'a VirtualServer': yaml`
        apiVersion: k8s.nginx.org/v1
        kind: VirtualServer
        metadata: { name: way }
        spec: { host: a.example.com, tls: { secret: tls }, upstreams: [{ name: webui, service: webui, port: 80 }] }`,
    }),
  )('%s', (_kind, objects) => {
    const [{ services, hosts, tls }, ...others] = exposed(WEBUI, ...objects);
    expect(others).toEqual([]);
    expect(services).toEqual(['Service/webui']);
    expect(hosts).toEqual(['a.example.com']);
    expect(tls).toEqual(['a.example.com']);
  });

  test('a VirtualService, in every spelling of the Service, without a word on TLS', () => {
    const virtualService = (host: string) => yaml`
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: { name: way, namespace: ai }
      spec: { hosts: [a.example.com], gateways: [public], http: [{ route: [{ destination: { host: ${host} } }] }] }`;
    for (const host of ['webui', 'webui.ai', 'webui.ai.svc', 'webui.ai.svc.cluster.local']) {
      expect(exposed(service({ namespace: 'ai' }), ...virtualService(host))).toEqual([
        { object: 'VirtualService/way', services: ['Service/webui'], hosts: ['a.example.com'], tls: [] },
      ]);
    }
    expect(exposed(service({ namespace: 'ai' }), ...virtualService('webui.other.svc'))[0].services).toEqual([]);
  });

  test('a Service of type LoadBalancer, with the hosts of external-dns', () => {
    const annotations = { 'external-dns.alpha.kubernetes.io/hostname': 'a.example.com, b.example.com' };
    expect(exposed(service({ annotations, spec: { type: 'LoadBalancer' } }))).toEqual([
      { object: 'Service/webui', services: ['Service/webui'], hosts: ['a.example.com', 'b.example.com'], tls: [] },
    ]);
  });

  test('a node port, unless another way in leads to it', () => {
    const nodePort = service({ spec: { type: 'NodePort' } });
    expect(exposed(nodePort).map(({ object }) => object)).toEqual(['Service/webui']);
    expect(exposed(nodePort, ingress()).map(({ object }) => object)).toEqual(['Ingress/webui']);
  });
});

describe('what is no way in, or leads nowhere', () => {
  test('a rule that redirects, and a backend without weight', () => {
    const objects = yaml`
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata: { name: way }
      spec:
        rules:
          - filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }]
          - backendRefs: [{ name: webui, port: 80, weight: 0 }]`;
    expect(exposed(WEBUI, ...objects)).toEqual([{ object: 'HTTPRoute/way', services: [], hosts: [], tls: [] }]);
  });

  test('a VirtualService that only the mesh reads', () => {
    const objects = yaml`
      apiVersion: networking.istio.io/v1
      kind: VirtualService
      metadata: { name: way }
      spec: { hosts: [webui], http: [{ route: [{ destination: { host: webui } }] }] }`;
    expect(exposed(WEBUI, ...objects)[0].services).toEqual([]);
  });

  test('another group, a Service of the cluster only, and a Service of another namespace', () => {
    expect(exposed(WEBUI, { ...ingress(), apiVersion: 'example.com/v1' })).toEqual([]);
    expect(exposed(service({ namespace: 'a' }), ingress({ namespace: 'b' }))[0].services).toEqual([]);
  });

  test('TraefikServices that name each other', () => {
    const objects = yaml`
      apiVersion: traefik.io/v1alpha1
      kind: TraefikService
      metadata: { name: a }
      spec: { weighted: { services: [{ kind: TraefikService, name: a }, { name: webui }] } }
      ---
      apiVersion: traefik.io/v1alpha1
      kind: IngressRoute
      metadata: { name: way }
      spec: { routes: [{ match: 'PathPrefix(\`/\`)', services: [{ kind: TraefikService, name: a }] }] }`;
    expect(exposed(WEBUI, ...objects)[0]).toMatchObject({ services: ['Service/webui'], hosts: [''] });
  });
});

test('a host of an Ingress leads to the Service of its own rule only', () => {
  const rule = (host: string, name: string) => ({ host, http: { paths: [{ backend: { service: { name } } }] } });
  const rules = [rule('chat.example.com', 'webui'), rule('metrics.example.com', 'grafana')];
  const grafana = service({ name: 'grafana' });
  const [exposure] = manifestsOf(WEBUI, grafana, ingress({ spec: { rules } })).exposures;
  expect(exposure.hosts).toEqual(['chat.example.com', 'metrics.example.com']);
  expect(exposure.hostsOf(WEBUI)).toEqual(['chat.example.com']);
  expect(exposure.hostsOf(grafana)).toEqual(['metrics.example.com']);
});

test('TLS of a route is known only where every listener that takes it is HTTPS', () => {
  const route = (parents: string) => yaml`
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: { name: way }
    spec: { parentRefs: ${parents}, hostnames: [a.example.com], rules: [{ backendRefs: [{ name: webui }] }] }
    ---
    apiVersion: gateway.networking.k8s.io/v1
    kind: Gateway
    metadata: { name: public }
    spec: { listeners: [{ name: http, port: 80, protocol: HTTP }, { name: https, port: 443, protocol: HTTPS }] }`;
  const known = (parents: string) => exposed(WEBUI, ...route(parents))[0].tls.length > 0;
  expect(known('[{ name: public, sectionName: https }]')).toBe(true);
  expect(known('[{ name: public, port: 443 }]')).toBe(true);
  expect(known('[{ name: public }]')).toBe(false);
  expect(known('[{ name: elsewhere }]')).toBe(false);
  expect(known('[]')).toBe(false);
});

test('nothing that stands in the fields of a way in throws', () => {
  const kinds = [
    ['networking.k8s.io/v1', 'Ingress'],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
    ['gateway.networking.k8s.io/v1', 'Gateway'],
    ['route.openshift.io/v1', 'Route'],
    ['traefik.io/v1alpha1', 'IngressRoute'],
    ['traefik.io/v1alpha1', 'TraefikService'],
    ['projectcontour.io/v1', 'HTTPProxy'],
    ['k8s.nginx.org/v1', 'VirtualServer'],
    ['networking.istio.io/v1', 'VirtualService'],
    ['v1', 'Service'],
  ];
  const junk = [undefined, null, 1, 'text', [], [null, 1, 'a', {}], {}];
  const specs = junk.flatMap(value => [
    value,
    { rules: value, tls: value, hosts: value, hostnames: value, parentRefs: value, listeners: value, http: value },
    { routes: value, upstreams: value, to: value, alternateBackends: value, virtualhost: value, weighted: value },
    {
      rules: [{ http: value, backendRefs: value }],
      routes: [{ services: value, match: value }],
      http: [{ route: value }],
    },
  ]);
  const objects = kinds.flatMap(([apiVersion, kind]) =>
    specs.map((spec, index) => ({ apiVersion, kind, metadata: { name: `${kind}-${index}` }, spec })),
  );
  expect(() => exposed(...objects)).not.toThrow();
});
