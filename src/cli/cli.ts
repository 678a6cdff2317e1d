import { type ParseArgsConfig, parseArgs } from 'node:util';
import { check } from './check';
import { type Command, Exit, type Io, named, type Options, UsageError } from './command';
import { rules } from './rules';
import { secrets } from './secrets';
import { version } from './version';

const COMMANDS: Record<string, Command> = { check, rules, secrets };

const OPTIONS = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;

/** Runs the program with the arguments after its name, and returns its exit code. */
export function run(argv: string[], io: Io): number {
  try {
    const command = commandOf(argv);
    const { values, positionals } = parsed(argv, { ...command?.options, ...OPTIONS });
    if (values.version) return say(io, version());
    if (values.help || positionals.length === 0) return say(io, usage(command));
    return named('command', COMMANDS, positionals[0]).run(positionals.slice(1), io, values);
  } catch (error) {
    if (!isUsage(error)) throw error;
    io.err(`${error.message}\n\n${usage()}`);
    return Exit.UNREADABLE;
  }
}

/** The command that is called, which decides what its options are. */
function commandOf(argv: string[]): Command | undefined {
  const [name = ''] = parsed(argv, OPTIONS, false).positionals;
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

function parsed(args: string[], options: NonNullable<ParseArgsConfig['options']>, strict = true) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict });
  return { values: values as Options, positionals };
}

function isUsage(error: unknown): error is Error {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof UsageError || (code?.startsWith('ERR_PARSE_ARGS') ?? false);
}

function say(io: Io, text: string): number {
  io.out(text);
  return Exit.CLEAN;
}

function usage(command?: Command): string {
  const commands = command ? [command] : Object.values(COMMANDS);
  return [
    'Usage: cdk8s-open-webui <command>',
    '',
    ...commands.flatMap(({ usage: line, about, help = [] }) => [
      `  ${line}`,
      `      ${about}`,
      ...help.map(each => `      ${each}`),
    ]),
    '  --help, --version',
    '',
    'Exits 0 when nothing is wrong or there are only warnings, 1 when a rule of level error is broken,',
    '2 when the input cannot be read or the command is not understood.',
  ].join('\n');
}
