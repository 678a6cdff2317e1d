import type { Rule } from '../../src/rules/rule';
import { EXPOSURE } from './exposure';
import { HELM_CHARTS } from './helm-charts';
import type { Ledger } from './ledger';
import { LOBU } from './lobu';
import { OPEN_WEBUI } from './open-webui';
import { PLATFORM } from './platform';

/** Every ledger, in reading order. */
export const ledgers: readonly Ledger[] = [OPEN_WEBUI, HELM_CHARTS, PLATFORM, EXPOSURE, LOBU];

/** The words in backticks that look like ids of rules. */
export function idsIn(text: string): string[] {
  return [...text.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].map(([, id]) => id);
}

/** The page that says of every known way to break what becomes of it, in Markdown. */
export function invariantsDocument(catalogue: readonly Rule[]): string {
  const named = new Set(ledgers.flatMap(({ rows }) => [...rows.values()].flatMap(idsIn)));
  const ids = new Set(catalogue.map(({ id }) => id));
  const others = catalogue.filter(({ id }) => !named.has(id));
  return `${[
    '<!-- Generated from scripts/invariants by `npm run docs`. Do not edit. -->',
    '# Invariants',
    INTRODUCTION,
    ...ledgers.flatMap(({ title, about, rows }) => [
      `## ${title}`,
      about,
      table([...rows].map(([id, text]) => [`\`${id}\``, linked(text, ids)])),
    ]),
    '## Rules that came while building',
    'Nobody had these on a list; they were met on the way.',
    others.map(({ id, title }) => `- [\`${id}\`](rules.md#${id}): ${title}`).join('\n'),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `Before a line of this library was written, what breaks Open WebUI on Kubernetes was collected from its documents, its source, the
charts, and the platform's own documents. This is what became of each candidate, so that none is dropped in silence: a **type** makes it
unwritable, a construction **refuses** it, a **default** does the right thing, a rule finds it in any manifests ([rules.md](rules.md)), or it is
**left out**, with the reason.`;

function linked(text: string, ids: ReadonlySet<string>): string {
  return text
    .replaceAll(/`([a-z0-9-]+)`/g, (code, id) => (ids.has(id) ? `[${code}](rules.md#${id})` : code))
    .replaceAll('|', '\\|');
}

function table(rows: string[][]): string {
  return [['Candidate', 'What became of it'], ['---', '---'], ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}
