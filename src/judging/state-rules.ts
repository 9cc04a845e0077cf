import { quote } from '../text/format';
import { error } from './rule';

/** What is done, or recognised, has its day. */
export const DONE_WITHOUT_DATE = error({
  code: 'done-without-date',
  keepsRowOut: true,
  says: ({ state, header }: { state: string; header: string }) => `${quote(state)} cần có ${header}.`,
});
