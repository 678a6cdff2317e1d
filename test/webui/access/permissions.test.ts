import { variables } from '../../../src/variables/catalogue';
import { permissionVariables } from '../../../src/webui/access/permissions/variables';
import { everyPermission } from '../../sweep/permissions';

const ALL = variables.filter(({ name }) => name.startsWith('USER_PERMISSIONS_'));

test('every permission of Open WebUI has its field, and each field another variable', () => {
  const names = permissionVariables(everyPermission).map(({ name }) => name);
  expect([...names].sort()).toEqual(ALL.map(({ name }) => name));
});

test('a field says what its variable says, true by default or not', () => {
  // The sweep turns every permission around.
  const defaults = new Map(ALL.map(({ name, on }) => [name, on]));
  for (const { name, value } of permissionVariables(everyPermission))
    expect([name, value]).toEqual([name, String(!defaults.get(name))]);
});

test('what is not said has no variable', () => {
  expect(permissionVariables({})).toEqual([]);
  expect(permissionVariables({ chat: { import: false }, features: { apiKeys: true } })).toEqual([
    { name: 'USER_PERMISSIONS_CHAT_IMPORT', value: 'false' },
    { name: 'USER_PERMISSIONS_FEATURES_API_KEYS', value: 'true' },
  ]);
});
