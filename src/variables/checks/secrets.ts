import { variableNamed } from '../catalogue';
import { type Problem, readable, type Settings } from '../settings';

/** Secrets that are written out. */
export function checkSecrets({ all }: Settings): Problem[] {
  return all.flatMap((given): Problem[] => {
    const { name } = given;
    const text = readable(given);
    if (given.secret || !variableNamed(name)?.secret || text === undefined || !isPlainSecret(text)) return [];
    const found = `${name} is written out`;
    return [{ name, code: 'secret-in-plain-text', level: 'error', found, fix: `give ${name} from a Secret` }];
  });
}

/** Whether anything secret is left of a text without its `$(NAME)` references, separators and placeholders. */
export function isPlainSecret(text: string): boolean {
  return text
    .replace(/\$\([\w.-]+\)/g, '')
    .split(/[;,\s]/)
    .some(element => element !== '' && !PLACEHOLDERS.has(element.toLowerCase()));
}

/** What servers without keys are given as one, and the public key of Pipelines, which is another rule's matter. */
const PLACEHOLDERS = new Set([
  'true',
  'false',
  'none',
  'null',
  'dummy',
  'empty',
  'ollama',
  'not-needed',
  'no-key',
  'sk-no-key-required',
  '0p3n-w3bu!',
]);
