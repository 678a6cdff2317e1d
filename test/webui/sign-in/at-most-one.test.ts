import { SecretRef } from '../../../src/k8s/secret-ref';
import { atMostOneOfEach } from '../../../src/webui/sign-in/at-most-one';
import { SignIn } from '../../../src/webui/sign-in/sign-in';

const ref = SecretRef.of('oidc', 'x');
const oidc = () => SignIn.oidc({ providerUrl: 'https://login.example.com', clientId: ref, clientSecret: ref });

test('one of a kind may be given', () => {
  const one = [oidc()];
  expect(atMostOneOfEach(one)).toEqual(one);
  expect(atMostOneOfEach([])).toEqual([]);
});

test('a second one would take the variables of the first', () => {
  expect(() => atMostOneOfEach([oidc(), oidc()])).toThrow(
    'webui.signIn must have at most one SignIn.oidc, which Open WebUI has one set of variables for',
  );
});
