import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Arguments } from '../../../src/cli/arguments';
import { WRONG_USE, type Command, type Output } from '../../../src/cli/command';
import { checkCommand } from '../../../src/cli/commands/check';
import { wordsOfError } from '../../../src/cli/problems';
import type { CheckJson, IssueJson } from '../../../src/words/json';
import { TODAY } from './books';

export const ROOT = join(__dirname, '../../..');

/** What came of a command. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a process of its own. */
export function soDoan(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'build/so-doan.cjs'), ...args], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Runs a command as the program does, in this process: a tenth of the time. */
export async function ask(name: string, command: Command, ...args: string[]): Promise<Outcome> {
  let stdout = '';
  let warnings = '';
  const output: Output = {
    print: (text) => {
      stdout += `${text}\n`;
    },
    warn: (text) => {
      warnings += `${text}\n`;
    },
    progress: () => undefined,
    isAttended: false,
  };
  try {
    const parsed = Arguments.parse(name, args, command.options);
    const code = await command.run(parsed, output);
    return { code, stdout, stderr: warnings };
  } catch (error) {
    return { code: WRONG_USE, stdout, stderr: warnings + wordsOfError(error) };
  }
}

/** What `check --json` says of some books; throws its message where it refuses them. */
export async function check(path: string): Promise<CheckJson> {
  const { stdout, stderr } = await ask('check', checkCommand, path, '--today', TODAY, '--json');
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as CheckJson;
}

/** Why `check` refuses some books. */
export async function refusal(path: string): Promise<string> {
  const { code, stdout, stderr } = await ask('check', checkCommand, path, '--today', TODAY);
  if (code !== WRONG_USE || stdout !== '') throw new Error(`Not refused: ${String(code)} ${stdout}`);
  return stderr;
}

/** `severity code table!row column (key)`: what other programs rely on. */
export function line({ severity, code, table, row, column, key }: IssueJson): string {
  return `${severity} ${code} ${table ?? '-'}!${String(row)} ${column ?? '-'} (${key ?? '-'})`;
}

/** The issues of some books, a line each. */
export async function issuesOf(path: string): Promise<string[]> {
  return (await check(path)).issues.map(line);
}
