import { FileProblem } from '../local/files/file-problem';
import { UncomputedFormula } from '../local/sheets-api/api-error';
import { PROBLEM } from '../words/command-line';
import { UsageError } from './usage-error';

/** What went wrong, in one line for the person who gave the command. */
export function wordsOfError(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof FileProblem) return PROBLEM[error.code](error.path, error.facts.sheet ?? '');
  if (error instanceof UncomputedFormula) return PROBLEM.formulaWithoutValue(error.sheet, error.cell);
  const message = error instanceof Error ? error.message : String(error);
  return PROBLEM.unexpected(message.replace(/\s+/g, ' '));
}
