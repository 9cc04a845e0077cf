import { FileProblem } from '../local/files/file-problem';
import { PROBLEM } from '../words/command-line';
import { CONTROL } from './text-table';
import { UsageError } from './usage-error';

/** What went wrong, in one line for the person who gave the command. */
export function wordsOfError(error: unknown): string {
  return sentenceOf(error).replace(CONTROL, ' ');
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof FileProblem) return PROBLEM[error.code](error.path, error.facts);
  return PROBLEM.unexpected(error instanceof Error ? error.message : String(error));
}
