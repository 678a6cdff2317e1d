import { envVars } from '../../../src/k8s/environment';
import { SignIn } from '../../../src/webui/sign-in/sign-in';
import type { TrustedHeadersOptions } from '../../../src/webui/sign-in/trusted-headers';

const variablesOf = (options: TrustedHeadersOptions) => envVars(SignIn.trustedHeaders(options)._contribution.env ?? []);

test('the address alone', () => {
  expect(variablesOf({ email: 'X-Forwarded-Email' })).toEqual([
    { name: 'WEBUI_AUTH_TRUSTED_EMAIL_HEADER', value: 'X-Forwarded-Email' },
  ]);
});

test('every option is a variable', () => {
  const options: Required<TrustedHeadersOptions> = { email: 'X-E', name: 'X-N', groups: 'X-G', role: 'X-R' };
  expect(variablesOf(options)).toEqual([
    { name: 'WEBUI_AUTH_TRUSTED_EMAIL_HEADER', value: 'X-E' },
    { name: 'WEBUI_AUTH_TRUSTED_NAME_HEADER', value: 'X-N' },
    { name: 'WEBUI_AUTH_TRUSTED_GROUPS_HEADER', value: 'X-G' },
    { name: 'WEBUI_AUTH_TRUSTED_ROLE_HEADER', value: 'X-R' },
  ]);
});

test('the user comes with the request: nobody is asked', () => {
  expect(SignIn.trustedHeaders({ email: 'X-E' })._contribution.flows).toBeUndefined();
});

test.each<[TrustedHeadersOptions, string]>([
  [{ email: '' }, "SignIn.trustedHeaders email must be the name of a header such as 'X-Forwarded-Email', got ''"],
  [
    { email: 'X Email' },
    "SignIn.trustedHeaders email must be the name of a header such as 'X-Forwarded-Email', got 'X Email'",
  ],
  [
    { email: 'X-E', role: 'X-R:' },
    "SignIn.trustedHeaders role must be the name of a header such as 'X-Forwarded-Email', got 'X-R:'",
  ],
  [{ email: 'X-User', name: 'x-user' }, "SignIn.trustedHeaders name must be another header than email, got 'x-user'"],
])('%j is refused', (options, message) => {
  expect(() => SignIn.trustedHeaders(options)).toThrow(message);
});
