import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isoDay, parseDay } from '../text/calendar';
import { PROBLEM } from '../words/command-line';
import { UsageError } from './usage-error';

/** The options of a command: those with a value, and flags. */
export interface OptionNames {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** An ISO date whose month or day lacks its zero. */
const SHORT_DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** What a command was given. */
export class Arguments {
  private constructor(
    private readonly command: string,
    private readonly given: Readonly<Record<string, unknown>>,
    private readonly paths: readonly string[],
  ) {}

  /** @throws {UsageError} for options that the command doesn't have. */
  static parse(command: string, args: readonly string[], { values, flags }: OptionNames): Arguments {
    const options: NonNullable<ParseArgsConfig['options']> = {};
    for (const name of values) options[name] = { type: 'string' };
    for (const name of flags) options[name] = { type: 'boolean' };
    try {
      const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
      return new Arguments(command, parsed.values, parsed.positionals);
    } catch (error) {
      throw new UsageError(wordsOf(error));
    }
  }

  flag(name: string): boolean {
    return this.given[name] === true;
  }

  text(name: string): string | null {
    const value = this.given[name];
    return typeof value === 'string' ? value : null;
  }

  /** A path in an option. */
  folder(name: string): string | null {
    const value = this.text(name);
    if (value === '') throw new UsageError(PROBLEM.optionWithoutValue(`--${name}`));
    return value;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === null) throw new UsageError(PROBLEM.missingOption(this.command, name));
    return value;
  }

  /** An ISO date. */
  date(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const day = ISO_DAY.test(value) ? parseDay(value) : null;
    if (SHORT_DAY.test(value) && !ISO_DAY.test(value)) throw new UsageError(PROBLEM.shortDate(name, value));
    if (day === null) throw new UsageError(PROBLEM.badDate(name, value));
    return isoDay(day);
  }

  requiredDate(name: string): string {
    this.required(name);
    return this.date(name) ?? '';
  }

  /** A whole number that is not below `least`. */
  number(name: string, least: number): number | null {
    const value = this.text(name);
    if (value === null) return null;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(number >= least)) throw new UsageError(PROBLEM.badNumber(name, value));
    return number;
  }

  /** The one path that the command takes; `what` says what it is. */
  path(what: string): string {
    const [path, ...others] = this.paths;
    if (path === undefined || path === '') throw new UsageError(PROBLEM.noPath(this.command, what));
    if (others.length > 0) throw new UsageError(PROBLEM.manyPaths(this.command, what));
    return path;
  }

  optionalPath(): string | null {
    const [path, ...others] = this.paths;
    if (others.length > 0) throw new UsageError(PROBLEM.tooManyPaths(this.command));
    return path ?? null;
  }
}

function wordsOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : '';
  const name = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return PROBLEM.unknownOption(name);
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return /does not take/.test(message) ? PROBLEM.flagWithValue(name) : PROBLEM.optionWithoutValue(name);
  }
  return PROBLEM.badArguments;
}
