import { styleText } from 'node:util';
import { acknowledgement } from '../../rules/acknowledgements';
import type { Breach } from '../../rules/evaluate';
import { format } from '../../rules/format';
import { type Report, summary, told } from './judgement';

/** For people: every finding whole, and a line that counts them. */
export const text: Report = (judgement, { out, err, colours = false }) => {
  for (const breach of judgement.breaches) out(`${findingOf(breach, colours)}\n`);
  for (const problem of judgement.problems) err(told(problem));
  out(summary(judgement));
};

function findingOf(breach: Breach, colours: boolean): string {
  const { rule, origin } = breach;
  const mark = rule.level === 'warning' ? 'warning: ' : '';
  const written = `[${origin}] ${mark}${format(breach, `annotate the object with ${acknowledgement(rule.id)}: <reason>`)}`;
  return colours ? painted(written, rule.level === 'error' ? 'red' : 'yellow') : written;
}

/** The first line tells what broke; what follows explains it. */
function painted(written: string, colour: 'red' | 'yellow'): string {
  const [first, ...rest] = written.split('\n');
  const explained = rest.map(line => line.replace(/^( +\w+:)/, label => styleText('dim', label)));
  return [styleText(['bold', colour], first), ...explained].join('\n');
}
