import { setDocumentText, documentText } from '../document-texts';
import { orNull } from '../desk';

/** OFF: nothing leaves; ALLOWLIST: to the addresses of a setting alone; LIVE: to addresses that stand in the file. */
export const MAIL_MODES = ['OFF', 'ALLOWLIST', 'LIVE'] as const;
export type MailMode = (typeof MAIL_MODES)[number];

const KEY = 'mail mode';

/** The mode of a spreadsheet. It is kept with the spreadsheet's id, so that a copy begins with OFF. */
export function mailMode(id: string): MailMode {
  const text = orNull(() => documentText(KEY)) ?? '';
  const [of, mode] = text.split(' ');
  return of === id ? (MAIL_MODES.find((each) => each === mode) ?? 'OFF') : 'OFF';
}

export function setMailMode(id: string, mode: MailMode): void {
  setDocumentText(KEY, `${id} ${mode}`);
}
