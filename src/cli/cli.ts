import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { nearest } from '../rules/nearest';
import { check } from './check';
import { type Command, Exit, type Io } from './command';
import { rules } from './rules';
import { secrets } from './secrets';

const COMMANDS: Record<string, Command> = { check, rules, secrets };

/** Runs the program with the arguments after its name, and returns its exit code. */
export function run(argv: string[], io: Io): number {
  const options = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    const [name, ...operands] = positionals;
    if (values.version) return say(io, version());
    if (values.help || name === undefined) return say(io, usage());
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    return command ? command.run(operands, io) : refuse(io, unknownCommand(name));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('ERR_PARSE_ARGS')) return refuse(io, message);
    throw error;
  }
}

function say(io: Io, text: string): number {
  io.out(text);
  return Exit.CLEAN;
}

function refuse(io: Io, text: string): number {
  io.err(`${text}\n\n${usage()}`);
  return Exit.UNREADABLE;
}

function unknownCommand(name: string): string {
  const suggestion = nearest(name, Object.keys(COMMANDS));
  return `there is no command '${name}'${suggestion ? `, did you mean '${suggestion}'?` : ''}`;
}

function usage(): string {
  return [
    'Usage: cdk8s-open-webui <command>',
    '',
    ...Object.values(COMMANDS).flatMap(({ usage: line, about }) => [`  ${line}`, `      ${about}`]),
    '  --help, --version',
    '',
    'Exits 0 when nothing is wrong or there are only warnings, 1 when a rule of level error is broken,',
    '2 when the input cannot be read or the command is not understood.',
  ].join('\n');
}

/** The version in the nearest package.json above, in the source tree as in the published package. */
function version(directory = __dirname): string {
  try {
    return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')).version;
  } catch (error) {
    if (dirname(directory) === directory) throw error;
    return version(dirname(directory));
  }
}
