import type { DeskFile } from '../../protocol';

/** Which of several files is meant; of one alone nobody asks. */
export function titleOf(files: readonly DeskFile[], fileId: string): string {
  return files.length < 2 ? '' : (files.find(({ id }) => id === fileId)?.title ?? '');
}
