import { nearest } from '../text/nearest';
import { PROBLEM, USAGE } from '../words/command-line';
import { Arguments } from './arguments';
import { DONE, WRONG_USE, type Command } from './command';
import { checkCommand } from './commands/check';
import { formCheckCommand } from './commands/form-check';
import { importCommand } from './commands/import';
import { newCommand } from './commands/new';
import { reportCommand } from './commands/report';
import { sampleCommand } from './commands/sample';
import { rowsCommand } from './commands/rows';
import { scorecardCommand } from './commands/scorecard';
import { startCommand } from './commands/start';
import { packageRoot, versionOf } from './package-root';
import { wordsOfError } from './problems';
import { UsageError } from './usage-error';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['start', startCommand],
  ['check', checkCommand],
  ['form-check', formCheckCommand],
  ['import', importCommand],
  ['new', newCommand],
  ['report', reportCommand],
  ['sample', sampleCommand],
  ['rows', rowsCommand],
  ['scorecard', scorecardCommand],
]);

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === 'help' || argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(`${USAGE}\n`);
    return DONE;
  }
  if (argv.includes('--version')) {
    process.stdout.write(`${versionOf(packageRoot())}\n`);
    return DONE;
  }
  if (name === undefined) throw new UsageError(PROBLEM.noCommand);
  const command = COMMANDS.get(name);
  if (command === undefined) throw new UsageError(PROBLEM.unknownCommand(name, commandNear(name)));
  const args = Arguments.parse(name, rest, command.options);
  // Progress is for people who wait: with --json, or into a file, there is nobody to tell.
  const isAttended = !args.flag('json') && process.stderr.isTTY;
  return command.run(args, {
    isAttended,
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${text}\n`),
    progress: (words) => {
      if (isAttended) process.stderr.write(`${words}\n`);
    },
  });
}

/** The command that was probably meant: mistyped words keep their first letter, other words don't. */
function commandNear(name: string): string | null {
  return nearest(
    name,
    [...COMMANDS.keys()].filter((command) => command[0] === name[0]?.toLowerCase()),
    2,
  );
}

// Whoever reads may stop early, as head does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
});

// A terminal that was closed takes nothing any more; what is to be kept is kept all the same.
process.stderr.on('error', () => undefined);

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${wordsOfError(error)}\n`);
    process.exitCode = WRONG_USE;
  },
);
