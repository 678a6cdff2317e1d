import { variableNamed } from '../catalogue';
import { type Problem, readable, type Settings } from '../settings';
import type { Variable } from '../variable';

/** Lists that are separated by something else than what the program splits them at. */
export function checkSeparators(settings: Settings): Problem[] {
  return lists(settings).flatMap(({ variable, text }): Problem[] => {
    const { name, separator = ',' } = variable;
    const defect = defectOf(text, separator, settings.isSet(SEPARATORS[name] ?? ''));
    if (!defect) return [];
    const found = `${name} is a list ${defect}, and read as separated by '${separator}'`;
    return [{ name, code: 'wrong-separator', level: 'error', found, fix: `separate ${name} by '${separator}'` }];
  });
}

/** The variables that say how others are separated. */
const SEPARATORS: Record<string, string> = {
  OAUTH_ADMIN_ROLES: 'OAUTH_ROLES_SEPARATOR',
  OAUTH_ALLOWED_ROLES: 'OAUTH_ROLES_SEPARATOR',
};

function defectOf(text: string, separator: ',' | ';', isOtherwise: boolean): string | undefined {
  if (isOtherwise) return undefined;
  if (/^\s*\[.*\]\s*$/s.test(text)) return 'in JSON';
  if (text.includes(separator)) return separator === ';' && BETWEEN_URLS.test(text) ? "separated by ','" : undefined;
  const isOther = separator === ';' ? BETWEEN_URLS.test(text) || isPlainList(text) : BETWEEN_WORDS.test(text);
  return isOther ? `separated by '${separator === ';' ? ',' : ';'}'` : undefined;
}

/** A comma can be part of a URL, but not before the next one. */
const BETWEEN_URLS = /,\s*([a-z][a-z0-9+.-]*:\/\/|\$\()/i;

/** A semicolon is also what stands before the parameter of a MIME type. */
const BETWEEN_WORDS = /;(?!\s*[\w-]+=)\s*\S/;

function isPlainList(text: string): boolean {
  return text.includes(',') && !text.includes('://');
}

/** Lists with an empty element where that means something. */
export function checkElements(settings: Settings): Problem[] {
  return lists(settings).flatMap(({ variable, text }): Problem[] => {
    const { name, separator = ',', keepsEmpty } = variable;
    const elements = text.split(separator).map(element => element.trim());
    if (!keepsEmpty || elements.length === 1 || !elements.includes('')) return [];
    const consequence = MEANING[name] ?? 'it counts as one';
    const found = `an element of ${name} is empty: ${consequence}`;
    const fix = `leave out the empty element, and no '${separator}' at the end of ${name}`;
    return [{ name, code: 'empty-element', level: 'error', found, fix }];
  });
}

/** What the program makes of an empty element. */
const MEANING: Record<string, string> = {
  AUDIT_UVICORN_LOGGER_NAMES: 'it is the root of all loggers',
  CHROMA_HTTP_HEADERS: 'the program ends at its start',
  CORS_ALLOW_ORIGIN: 'the program ends at its start',
  OLLAMA_BASE_URLS: 'it is a server without an address',
  OPENAI_API_BASE_URLS: 'it is https://api.openai.com/v1',
};

function lists({ all }: Settings): { readonly variable: Variable; readonly text: string }[] {
  return all.flatMap(given => {
    const [variable, text] = [variableNamed(given.name), readable(given)];
    return variable?.type === 'list' && text !== undefined ? [{ variable, text }] : [];
  });
}
