import { catalogue } from '../rules/catalogue';
import { type Breach, evaluate } from '../rules/evaluate';
import { Manifests } from '../rules/manifests/manifests';
import { nearest } from '../rules/nearest';
import type { Level, Rule } from '../rules/rule';
import { type Command, Exit, type Io, type Options, UsageError } from './command';
import { readManifests } from './read';
import { countsOf, type Judgement } from './reports/judgement';
import { reports } from './reports/reports';

const LEVELS: readonly Level[] = ['error', 'warning'];

/** Judges any manifests by all rules; everything that is given is taken as one cluster. */
export const check: Command = {
  usage: 'check [OPTION…] FILE…',
  about: 'judges manifests; a FILE may be a directory, or - for standard input',
  options: {
    output: { type: 'string', short: 'o' },
    level: { type: 'string' },
    rule: { type: 'string', multiple: true },
    ignore: { type: 'string', multiple: true },
  },
  help: [
    `--output FORMAT   ${Object.keys(reports).join(', ')}; text by default`,
    '--level error     leaves warnings out',
    '--rule ID         judges by this rule alone; may be given several times',
    '--ignore ID       judges by all rules but this one; may be given several times',
  ],
  run: (files, io, options) => {
    if (files.length === 0) throw new UsageError('check needs a file, a directory, or - for standard input');
    const report = oneOf('--output', reports, String(options.output ?? 'text'));
    const rules = chosenRules(options);
    const judgement = judge(files, rules, io);
    report(judgement, io);
    if (judgement.problems.length > 0) return Exit.UNREADABLE;
    return countsOf(judgement).errors > 0 ? Exit.BROKEN : Exit.CLEAN;
  },
};

function judge(files: string[], rules: Rule[], io: Io): Judgement {
  const { origins, problems } = readManifests(files, io.stdin);
  const chosen = new Set(rules);
  const isChosen = ({ rule }: Breach) => chosen.has(rule);
  // Whether an acknowledgement is used shows only when every rule is asked.
  const breaches = evaluate(Manifests.of(origins), catalogue).filter(isChosen);
  return { breaches, rules, problems, objects: origins.length };
}

function chosenRules({ level = 'warning', rule, ignore }: Options): Rule[] {
  const lowest = LEVELS.indexOf(oneOf('--level', { error: 'error', warning: 'warning' } as const, String(level)));
  const [only, without] = [rule, ignore].map(ids => [ids ?? []].flat().map(id => ruleNamed(String(id))));
  return catalogue
    .filter(each => LEVELS.indexOf(each.level) <= lowest)
    .filter(each => (only.length === 0 || only.includes(each)) && !without.includes(each));
}

function ruleNamed(id: string): Rule {
  return oneOf('rule', Object.fromEntries(catalogue.map(rule => [rule.id, rule])), id);
}

/** What a name stands for; a name that stands for nothing is refused, with the one that was meant. */
function oneOf<T>(what: string, all: { readonly [name: string]: T }, name: string): T {
  if (Object.hasOwn(all, name)) return all[name];
  const names = Object.keys(all);
  const suggestion = nearest(name, names);
  const hint = suggestion ? `did you mean '${suggestion}'?` : `there are ${names.join(', ')}`;
  throw new UsageError(`there is no ${what} '${name}', ${hint}`);
}
