import { CaCertificate } from '../../src/k8s/ca-certificate';
import { SecretRef } from '../../src/k8s/secret-ref';

test('a certificate of a Secret is a file of the pod', () => {
  expect(CaCertificate.fromSecret(SecretRef.of('postgres-ca', 'root.pem'))._mounted('database-ca')).toEqual({
    path: '/etc/open-webui/database-ca/ca.crt',
    volumes: [
      { name: 'database-ca', secret: { secretName: 'postgres-ca', items: [{ key: 'root.pem', path: 'ca.crt' }] } },
    ],
    mounts: [{ name: 'database-ca', mountPath: '/etc/open-webui/database-ca', readOnly: true }],
  });
});

test('so is one of a ConfigMap', () => {
  expect(CaCertificate.fromConfigMap('company-ca', 'ca.pem')._mounted('s3-ca').volumes).toEqual([
    { name: 's3-ca', configMap: { name: 'company-ca', items: [{ key: 'ca.pem', path: 'ca.crt' }] } },
  ]);
});

test.each([
  ['Company CA', 'ca.crt', /^CaCertificate\.fromConfigMap's name must be an object's name/],
  ['company-ca', 'ca/crt', /^CaCertificate\.fromConfigMap's key must be a key/],
])('there is no certificate in %j at %j', (name, key, message) => {
  expect(() => CaCertificate.fromConfigMap(name, key)).toThrow(message);
});
