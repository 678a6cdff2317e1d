import { acknowledgement } from '../rules/acknowledgements';
import { catalogue } from '../rules/catalogue';
import { acknowledgeCall, documentationOf } from '../rules/format';
import type { Rule } from '../rules/rule';
import { type Command, Exit, UsageError } from './command';
import { ruleNamed } from './judge';

/** Lists the catalogue, or shows one rule whole. */
export const rules: Command = {
  usage: 'rules [ID]',
  about: 'lists all rules, or explains one',
  run: (ids, io) => {
    if (ids.length > 1) throw new UsageError(`rules explains one rule at a time, got ${ids.join(', ')}`);
    const [id] = ids;
    io.out(id === undefined ? listed(catalogue) : explained(ruleNamed(id)));
    return Exit.CLEAN;
  },
};

function listed(all: Rule[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return all
    .map(({ id, level, title }) => `${id.padEnd(width)}  ${level.padEnd('warning'.length)}  ${title}`)
    .join('\n');
}

function explained(rule: Rule): string {
  return [
    `${rule.id} (${rule.level}): ${rule.title}`,
    `  why:         ${rule.why}`,
    `  fix:         ${rule.fix}`,
    `  source:      ${rule.source}`,
    `  more:        ${documentationOf(rule.id)}`,
    `  acknowledge: ${acknowledgeCall(rule)}`,
    `               or the annotation ${acknowledgement(rule.id)}: <reason>`,
  ].join('\n');
}
