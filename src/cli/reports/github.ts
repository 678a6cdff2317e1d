import { titleOf } from '../../rules/manifests/manifest';
import { type Report, summary } from './judgement';

/**
 * For GitHub Actions: a workflow command for each finding, which becomes an annotation of its line.
 *
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Report = (judgement, { out }) => {
  for (const { rule, finding, origin, place } of judgement.breaches) {
    const object = titleOf(finding.object);
    const where = place ? '' : ` (${origin})`;
    const message = `${object}${where}: ${rule.title}\nfound: ${finding.found}\nwhy: ${rule.why}\nfix: ${rule.fix}`;
    out(command(rule.level, { ...place, title: rule.id }, message));
  }
  for (const { message, ...place } of judgement.problems)
    out(command('error', { ...place, title: 'unreadable' }, message));
  out(summary(judgement));
};

function command(level: string, properties: { readonly [name: string]: string | number | undefined }, message: string) {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level} ${written.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
