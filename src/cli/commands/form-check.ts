import { readFile } from 'node:fs/promises';
import { PROBLEM } from '../../words/command-line';
import { FORM_CHECK } from '../../words/form-check';
import { fileSystemProblem } from '../../local/files/file-problem';
import { DATA_HAS_ERRORS, DONE, type Command } from '../command';
import { checkForm } from '../papers/form-check/check-form';
import type { Departure } from '../papers/form-check/departure';
import { UnreadableDocx } from '../papers/read/package';
import { textTable } from '../text-table';
import { UsageError } from '../usage-error';

export const formCheckCommand: Command = {
  options: { values: [], flags: ['json'] },
  async run(args, { print }) {
    const path = args.path('tệp .docx');
    const issues = judge(path, await bytesOf(path));
    print(args.flag('json') ? JSON.stringify({ issues }) : pageOf(path, issues));
    return issues.length > 0 ? DATA_HAS_ERRORS : DONE;
  },
};

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      throw new UsageError(PROBLEM.paper['not-a-document'](path), { cause: error });
    throw fileSystemProblem(error, path, 'unreadable');
  }
}

/** A file that our own code stumbles over is told as one that can't be read, too. */
function judge(path: string, bytes: Uint8Array): Departure[] {
  try {
    return checkForm(bytes);
  } catch (error) {
    const code = error instanceof UnreadableDocx ? error.code : 'broken';
    throw new UsageError(PROBLEM.paper[code](path), { cause: error });
  }
}

function pageOf(path: string, issues: readonly Departure[]): string {
  if (issues.length === 0) return [FORM_CHECK.title(path), FORM_CHECK.none].join('\n\n');
  const rows = issues.map(({ where, found, expected }) => [where, found, expected]);
  return [FORM_CHECK.title(path), textTable([FORM_CHECK.columns, ...rows]), FORM_CHECK.count(issues.length)].join(
    '\n\n',
  );
}
