import { type ModelDefaults, modelDefaults } from '../../../src/webui/models/model-defaults';

test('nothing is said by default', () => {
  expect(modelDefaults()).toEqual({ env: [] });
});

test('every default is a variable', () => {
  const defaults: Required<ModelDefaults> = {
    models: ['azure.gpt-5', 'llama3.2:3b'],
    pinned: ['llama3.2:3b'],
    order: ['b', 'a'],
    taskModel: 'llama3.2:1b',
    externalTaskModel: 'azure.gpt-5-mini',
    parameters: { temperature: 0.2 },
    metadata: { capabilities: { vision: false } },
    openToAllUsers: true,
    fallback: true,
    arena: false,
    directConnections: false,
  };
  expect(modelDefaults(defaults).env?.map(({ name, value }) => [name, value])).toEqual([
    ['DEFAULT_MODELS', 'azure.gpt-5,llama3.2:3b'],
    ['DEFAULT_PINNED_MODELS', 'llama3.2:3b'],
    ['MODEL_ORDER_LIST', '["b","a"]'],
    ['TASK_MODEL', 'llama3.2:1b'],
    ['TASK_MODEL_EXTERNAL', 'azure.gpt-5-mini'],
    ['DEFAULT_MODEL_PARAMS', '{"temperature":0.2}'],
    ['DEFAULT_MODEL_METADATA', '{"capabilities":{"vision":false}}'],
    ['BYPASS_MODEL_ACCESS_CONTROL', 'true'],
    ['ENABLE_CUSTOM_MODEL_FALLBACK', 'true'],
    ['ENABLE_EVALUATION_ARENA_MODELS', 'false'],
    ['ENABLE_DIRECT_CONNECTIONS', 'false'],
  ]);
});

test.each<[ModelDefaults, string]>([
  [{ models: ['a,b'] }, "webui.modelDefaults.models must be ids without ',', which separates them, got 'a,b'"],
  [{ pinned: [''] }, "webui.modelDefaults.pinned must be a text without white space around it, got ''"],
  [{ order: [' a'] }, "webui.modelDefaults.order must be a text without white space around it, got ' a'"],
  [{ taskModel: '' }, "webui.modelDefaults.taskModel must be a text without white space around it, got ''"],
  [
    { externalTaskModel: 'a ' },
    "webui.modelDefaults.externalTaskModel must be a text without white space around it, got 'a '",
  ],
])('there is no default as %j', (defaults, message) => {
  expect(() => modelDefaults(defaults)).toThrow(message);
});
