import { envVars, secret, value } from '../../src/k8s/environment';
import { SecretRef } from '../../src/k8s/secret-ref';
import { withUserEnv } from '../../src/k8s/user-env';

const ref = SecretRef.of('extra', 'key');
const own = [{ ...value('A', 1), prop: 'models' }, value('PORT', 8080)];

test("the user's variables come last, in their order", () => {
  const variables = withUserEnv('webui', own, { env: { Z: '1', B: '$(A)' }, secretEnv: { K: ref } });
  expect(envVars(variables)).toEqual(
    envVars([value('A', 1), value('PORT', 8080), value('Z', '1'), value('B', '$(A)'), secret('K', ref)]),
  );
});

test.each([
  [{ env: { A: '2' } }, 'webui.env.A is set by webui.models: change that prop instead'],
  [{ secretEnv: { A: ref } }, 'webui.secretEnv.A is set by webui.models: change that prop instead'],
  [{ env: { PORT: '80' } }, 'webui.env.PORT is set by the part itself, since another value would break it'],
  [{ env: { B: 'x' }, secretEnv: { B: ref } }, 'webui.secretEnv.B is also in webui.env: give it once'],
])('a variable is given once: %j', (props, message) => {
  expect(() => withUserEnv('webui', own, props)).toThrow(message);
});

test.each(['A B', '', '1A', 'A=B', 'Ä', 'A '])('%j is no name of a variable', name => {
  const allowed = "must be names of letters, digits, '_', '-' and '.', with no digit first";
  const given = (prop: string) => `webui.${prop} ${allowed}, got '${name}'`;
  expect(() => withUserEnv('webui', own, { env: { [name]: 'x' } })).toThrow(given('env'));
  expect(() => withUserEnv('webui', own, { secretEnv: { [name]: ref } })).toThrow(given('secretEnv'));
});

test('what is reserved may not be set, whether the part sets it or not', () => {
  const set = (env: { [name: string]: string }) => withUserEnv('part', [], { env }, ['SKIP_CHECKS']);
  expect(() => set({ SKIP_CHECKS: '1' })).toThrow(
    'part.env.SKIP_CHECKS is set by the part itself, since another value would break it',
  );
  expect(set({ OTHER: '1' })).toEqual([{ name: 'OTHER', value: '1', prop: 'env' }]);
});
