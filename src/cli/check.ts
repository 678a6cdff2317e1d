import { type Command, Exit, named, type Options, UsageError } from './command';
import { judge, selected } from './judge';
import { countsOf } from './reports/judgement';
import { reports } from './reports/reports';

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
    const report = named('output', reports, textOf(options.output) ?? 'text');
    const rules = selected({
      level: textOf(options.level),
      rule: textsOf(options.rule),
      ignore: textsOf(options.ignore),
    });
    const judgement = judge(files, rules, io.stdin);
    report(judgement, io);
    if (judgement.problems.length > 0) return Exit.UNREADABLE;
    return countsOf(judgement).errors > 0 ? Exit.BROKEN : Exit.CLEAN;
  },
};

function textOf(option: Options[string]): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

function textsOf(option: Options[string]): string[] {
  return Array.isArray(option) ? option.map(String) : [];
}
