import type { FileLayout } from './read-spreadsheet';

/** Under any other a typed 05/06 becomes the sixth of May, and 15/11 stays a text. */
export const VIETNAM = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } as const;

/** Whether what is typed into a file is read as Vietnamese dates. */
export function isVietnamese({ locale, timeZone }: FileLayout): boolean {
  return locale === VIETNAM.locale && timeZone === VIETNAM.timeZone;
}
