import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import { GatewayImplementation } from '../../src/exposure/gateway/gateway-implementation';
import { IngressController } from '../../src/exposure/ingress/ingress-controller';
import { publicUrl } from '../../src/webui/public-url';

const external = (url: string, affinity = Affinity.cookie()) => Exposure.external(url, affinity);

test('without a way in nothing is known', () => {
  expect(publicUrl([])).toEqual({});
});

test('the first way in is the public URL, and all of them are allowed once', () => {
  const { env } = publicUrl([
    Exposure.httpRoute(GatewayImplementation.envoyGateway(), { host: 'chat.example.com', gateway: { name: 'public' } }),
    external('https://chat.example.com'),
    external('https://chat.example.org:8443'),
  ]);
  expect(env).toEqual([
    { name: 'WEBUI_URL', value: 'https://chat.example.com' },
    { name: 'CORS_ALLOW_ORIGIN', value: 'https://chat.example.com;https://chat.example.org:8443' },
    { name: 'WEBUI_SESSION_COOKIE_SECURE', value: 'true' },
  ]);
});

test('one way in by plain HTTP keeps cookies from being secure', () => {
  const plain = Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.internal.example' });
  const names = publicUrl([external('https://chat.example.com'), plain]).env?.map(({ name }) => name);
  expect(names).toEqual(['WEBUI_URL', 'CORS_ALLOW_ORIGIN']);
});

test.each([
  [[Affinity.cookie()], 'cookie'],
  [[Affinity.none()], 'none'],
  [[Affinity.none(), Affinity.cookie()], 'none'],
  [[Affinity.cookie(), Affinity.none()], 'none'],
])("the weakest affinity of somebody else's proxies is a fact", (affinities, fact) => {
  const exposures = affinities.map((affinity, index) => external(`https://${index}.example.com`, affinity));
  expect(publicUrl(exposures).facts).toEqual({ 'external-affinity': fact });
});

describe('proxies that are trusted', () => {
  const ingress = (host: string, trustedProxies?: string[]) =>
    Exposure.ingress(IngressController.traefik(), { host, trustedProxies });

  test('are all that is believed', () => {
    const exposures = [ingress('a.example.com', ['10.0.0.0/8', 'fd00::/8']), ingress('b.example.com', ['10.0.0.0/8'])];
    expect(publicUrl(exposures).env).toContainEqual({ name: 'FORWARDED_ALLOW_IPS', value: '10.0.0.0/8,fd00::/8' });
  });

  test('are of no matter where there is no proxy', () => {
    const nodePort = Exposure.nodePort('http://node.example.com:30080');
    expect(publicUrl([nodePort]).env?.map(({ name }) => name)).not.toContain('FORWARDED_ALLOW_IPS');
    const env = publicUrl([ingress('a.example.com', ['10.0.0.0/8']), nodePort]).env;
    expect(env).toContainEqual({ name: 'FORWARDED_ALLOW_IPS', value: '10.0.0.0/8' });
  });

  test("can be somebody else's", () => {
    const proxy = Exposure.external('https://chat.example.com', Affinity.cookie(), {
      trustedProxies: ['192.0.2.1/32'],
    });
    expect(publicUrl([proxy]).env).toContainEqual({ name: 'FORWARDED_ALLOW_IPS', value: '192.0.2.1/32' });
  });

  test('are those of all ways in, or of none', () => {
    expect(publicUrl([ingress('a.example.com')]).env?.map(({ name }) => name)).not.toContain('FORWARDED_ALLOW_IPS');
    expect(() => publicUrl([ingress('a.example.com', ['10.0.0.0/8']), ingress('b.example.com')])).toThrow(
      /^webui\.exposures\[1\] must have trustedProxies as the others have/,
    );
  });
});

test('every host of a way in is allowed', () => {
  const exposure = Exposure.openShiftRoute({ host: 'a.example.com', furtherHosts: ['b.example.com'] });
  expect(publicUrl([exposure]).env).toContainEqual({
    name: 'CORS_ALLOW_ORIGIN',
    value: 'https://a.example.com;https://b.example.com',
  });
});
