import { variableNamed } from '../catalogue';
import { type Given, hasReference, type Problem, readable, type Settings, shown } from '../settings';
import type { Variable } from '../variable';

/** Booleans that are neither `true` nor `false`: everything but `true` is false. */
export function checkBooleans({ all }: Settings): Problem[] {
  return all.flatMap((given): Problem[] => {
    const [variable, text] = judged(given, 'boolean');
    if (!variable || text === undefined || /^(true|false)$/i.test(text) || (text === '' && !variable.on)) return [];
    const { name } = variable;
    const found = `${name} is ${shown(text)}, which means false`;
    return [{ name, code: 'no-boolean', level: 'error', found, fix: `set ${name} to true or false` }];
  });
}

/** Numbers that Python does not read as such: the program ends at its start, or takes the default. */
export function checkNumbers({ all }: Settings): Problem[] {
  return all.flatMap((given): Problem[] => {
    const [variable, text] = judged(given, 'integer', 'number');
    if (!variable || text === undefined) return [];
    const { name, type, strict, needsText } = variable;
    const isFine = text === '' ? !needsText : (type === 'integer' ? INTEGER : NUMBER).test(text);
    if (isFine) return [];
    const kind = type === 'integer' ? 'a whole number' : 'a number';
    const consequence = strict ? 'the program ends at its start' : 'its default is used';
    const found = `${name} is ${shown(text)} and no ${kind.slice('a '.length)}: ${consequence}`;
    return [{ name, code: 'no-number', level: 'error', found, fix: `set ${name} to ${kind}, or leave it out` }];
  });
}

const INTEGER = /^\s*[+-]?\d+(_\d+)*\s*$/;
const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** JSON that does not parse, or has another form than what is read from it. */
export function checkJson({ all }: Settings): Problem[] {
  return all.flatMap((given): Problem[] => {
    const [variable, text] = judged(given, 'object', 'array', 'json');
    if (!variable || text === undefined || (text.trim() === '' && !variable.needsText)) return [];
    const { name, type, strict } = variable;
    const value = parse(text);
    // What a reference stands for may be any part of a document.
    if (hasReference(text) && (value === undefined || typeof value === 'number')) return [];
    const form = type === 'json' ? 'JSON' : `a JSON ${type}`;
    const fix = `set ${name} to ${form}, or leave it out`;
    if (value === undefined) {
      const found = `${name} is no JSON: ${strict ? 'the program ends at its start' : 'it is ignored'}`;
      return [{ name, code: 'no-json', level: 'error', found, fix }];
    }
    if (type === 'json' || type === formOf(value)) return [];
    const found = `${name} is a JSON ${formOf(value)}, not an ${type}`;
    return [{ name, code: 'wrong-json', level: 'error', found, fix }];
  });
}

/** Parses a text whose references stand in quotes, or for whole values. */
function parse(text: string): unknown {
  const candidates = hasReference(text) ? [text, text.replace(/\$\([^()]*\)/g, '0')] : [text];
  for (const candidate of candidates) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next one may do.
    }
  }
  return undefined;
}

function formOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The variable and its text, if it is of one of these types and all of the text matters and can be seen. */
function judged(given: Given, ...types: Variable['type'][]): [variable?: Variable, text?: string] {
  const variable = variableNamed(given.name);
  const text = readable(given);
  if (!variable || !types.includes(variable.type) || text === undefined) return [];
  const isJson = types.includes('json');
  return !isJson && hasReference(text) ? [] : [variable, text];
}
