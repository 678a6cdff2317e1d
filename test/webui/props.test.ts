import { App, Chart } from 'cdk8s';
import * as userEnv from '../../src/k8s/user-env';
import { variableNamed } from '../../src/variables/catalogue';
import { isForeign } from '../../src/variables/foreign';
import { referencesIn } from '../../src/variables/settings';
import { PROPS, VARIABLES } from '../../src/webui/props';
import { namesOf } from '../sweep/family';
import { installations, type Program } from '../variants';

/** The variables that a kind of program sets in any of its variants, each with its prop; without what only others refer to. */
function variablesOf({ define, families }: Program): [name: string, prop: string | undefined][] {
  const spy = jest.spyOn(userEnv, 'withUserEnv');
  for (const [family, variants] of Object.entries(namesOf(families))) {
    for (const variant of variants) define(new Chart(new App(), 'chat', { namespace: 'ai' }), { [family]: variant });
  }
  const own = spy.mock.calls.filter(([component]) => component === 'webui').map(([, variables]) => variables);
  spy.mockRestore();
  return own.flatMap(variables => {
    const helpers = variables.flatMap(({ value = '' }) => referencesIn(value));
    return (
      variables
        // What the SDK of AWS reads may be said for other reasons too.
        .filter(({ name }) => !helpers.includes(name) && !name.startsWith('AWS_'))
        .map(({ name, prop }): [string, string | undefined] => [name, prop])
    );
  });
}

/** What is there whatever the props are. */
const ALWAYS = [
  'PORT',
  'UVICORN_WORKERS',
  'DATA_DIR',
  'ENABLE_DB_MIGRATIONS',
  'RESET_CONFIG_ON_START',
  'DATABASE_TYPE',
];

const emitted = new Map<string, string | undefined>(installations.flatMap(variablesOf));

test('every variable that a program sets has its prop', () => {
  const always = ALWAYS.map((name): [string, undefined] => [name, undefined]);
  expect(Object.fromEntries(emitted)).toEqual(Object.fromEntries([...always, ...Object.entries(PROPS)]));
});

test('two props do not set the same variable', () => {
  const names = Object.values(VARIABLES).flatMap(names => names.trim().split(/\s+/));
  // The place of Whisper's models: of the copy of the image's, or of a claim that takes its place.
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(['WHISPER_MODEL_DIR']);
});

test('every name is a variable of Open WebUI, or of what it runs on', () => {
  expect([...emitted.keys()].filter(name => !variableNamed(name) && !isForeign(name))).toEqual([]);
});
