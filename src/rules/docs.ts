import { acknowledgement } from './acknowledgements';
import { concerns } from './catalogue';
import { acknowledgeCall } from './format';
import type { Rule } from './rule';

/** The page that documents some rules, in Markdown. */
export function rulesDocument(rules: Rule[]): string {
  const chapters = Object.entries(concerns)
    .map(([concern, all]) => ({ concern, rules: rules.filter(rule => all.includes(rule)) }))
    .filter(chapter => chapter.rules.length > 0);
  return `${[
    '<!-- Generated from src/rules by `npm run docs`. Do not edit. -->',
    '# Rules',
    INTRODUCTION,
    ...chapters.map(chapter => contentsOf(chapter.concern, chapter.rules)),
    ...chapters.flatMap(chapter => [`## ${titleCase(chapter.concern)}`, ...chapter.rules.map(sectionOf)]),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `Each rule looks at the manifests that will be written, so a JSON patch, an \`env\` entry or a hand-written object cannot
slip past. A broken rule of level **error** fails synth and \`cdk8s-open-webui check\`; a **warning** is shown by \`check\` only.
A rule that is broken on purpose is acknowledged, with a reason, on the object that breaks it; other tools than cdk8s write
the annotation themselves.`;

function contentsOf(concern: string, rules: Rule[]): string {
  return [
    `**${titleCase(concern)}**`,
    '',
    ...rules.map(({ id, title }) => `- [\`${id}\`](#${id}): ${prose(title)}`),
  ].join('\n');
}

function sectionOf(rule: Rule): string {
  return [
    `### ${rule.id}`,
    `**${titleCase(rule.level)}:** ${prose(rule.title)}.`,
    `**Why:** ${prose(rule.why)}.`,
    `**Fix:** ${prose(rule.fix)}.`,
    `**Source:** ${isUrl(rule.source) ? `<${rule.source}>` : prose(rule.source)}`,
    `**Acknowledge:** \`${acknowledgeCall(rule)}\`, or the annotation \`${acknowledgement(rule.id)}: <reason>\``,
  ].join('\n\n');
}

/** A text without accidental markup: `<name>` outside of code would vanish. */
function prose(text: string): string {
  return text.replace(/(`[^`]*`)|</g, (_match, code?: string) => code ?? '&lt;');
}

function isUrl(source: string): boolean {
  return /^https?:\/\/\S+$/.test(source);
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
