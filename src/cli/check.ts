import { acknowledgement } from '../rules/acknowledgements';
import { catalogue } from '../rules/catalogue';
import { type Breach, evaluate } from '../rules/evaluate';
import { format } from '../rules/format';
import { Manifests } from '../rules/manifests/manifests';
import { type Command, Exit } from './command';
import { readManifests } from './read';

/** Judges any manifests by all rules; everything that is given is taken as one cluster. */
export const check: Command = {
  usage: 'check FILE…',
  about: 'judges manifests; a FILE may be a directory, or - for standard input',
  run: (files, io) => {
    if (files.length === 0) {
      io.err('check needs a file, a directory, or - for standard input');
      return Exit.UNREADABLE;
    }
    const { origins, problems } = readManifests(files, io.stdin);
    const breaches = evaluate(Manifests.of(origins), catalogue);
    for (const breach of breaches) io.out(`${told(breach)}\n`);
    for (const problem of problems) io.err(problem);
    io.out(summary(breaches, origins.length));
    if (problems.length > 0) return Exit.UNREADABLE;
    return breaches.some(isError) ? Exit.BROKEN : Exit.CLEAN;
  },
};

function told(breach: Breach): string {
  const { rule, origin } = breach;
  const mark = rule.level === 'warning' ? 'warning: ' : '';
  return `[${origin}] ${mark}${format(breach, `annotate the object with ${acknowledgement(rule.id)}: <reason>`)}`;
}

function summary(breaches: Breach[], objects: number): string {
  const errors = breaches.filter(isError).length;
  return `${counted(errors, 'error')} and ${counted(breaches.length - errors, 'warning')} in ${counted(objects, 'object')}`;
}

function isError({ rule }: Breach): boolean {
  return rule.level === 'error';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
