import { NetworkPeer } from '../../src/k8s/network-peer';

test('pods are known by namespace and labels', () => {
  const labels = { app: 'postgres' };
  const peer = NetworkPeer.pods('databases', labels);
  labels.app = 'changed later';
  expect(peer._end).toEqual({ namespace: 'databases', labels: { app: 'postgres' } });
});

test.each(['10.0.0.0/8', '0.0.0.0/0', '192.0.2.7/32', 'fd00::/8', '2001:db8::1/128'])('%s is a range', cidr => {
  expect(NetworkPeer.cidr(cidr)._end).toEqual({ cidr });
});

test('the internet is a peer', () => {
  expect(NetworkPeer.internet()._end).toEqual({ internet: true });
});

test.each([
  '',
  '10.0.0.0',
  '10.0.0.0/33',
  '10.0.0/8',
  'databases',
  '10.0.0.0/8 ',
  '10.0.0.0/08',
  'fd00::',
])('%j is no range', cidr => {
  expect(() => NetworkPeer.cidr(cidr)).toThrow(`NetworkPeer.cidr must be a range such as '10.0.0.0/8', got '${cidr}'`);
});

test.each(['999.1.1.1/8', '::/129', ':::::/64', '1:2/64'])('%j is no range', cidr => {
  expect(() => NetworkPeer.cidr(cidr)).toThrow(/^NetworkPeer\.cidr must be /);
});

test.each([
  [() => NetworkPeer.pods('databases', {}), "NetworkPeer.pods' labels must be at least one label, got '{}'"],
  [() => NetworkPeer.pods('Databases', { app: 'x' }), /^NetworkPeer\.pods' namespace must be .*, got 'Databases'$/],
])('pods without a namespace or labels are refused', (action, message) => {
  expect(action).toThrow(message);
});
