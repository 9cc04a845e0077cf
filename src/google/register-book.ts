import { SETTING } from '../areas/settings';
import { SUMMARISED } from '../words/menu';
import { statusOf } from './api';
import { today } from './clock';
import { layoutCache } from './office';
import { judge, type NamedFile } from './open-books';
import { Refused } from './refused';
import { readSpreadsheet, type ReadFile } from './spreadsheet-store';

/** A file as messages call it. */
export function named(content: ReadFile): NamedFile {
  return { name: content.layout.title, content };
}

/** The register, at the address that the committee's Cấu hình gives; none where the file has the roster itself. */
export function register(file: ReadFile): NamedFile[] {
  if (file.sheets.some(({ name }) => name === 'people')) return [];
  const { books } = judge([named(file)], today());
  const { id } = books.settings.on(today(), 'registerAddress');
  if (id === '') throw new Refused(SUMMARISED.noRegister(SETTING.registerAddress.code));
  try {
    return [named(readSpreadsheet(id, layoutCache(`layout ${id}`)))];
  } catch (error) {
    const isClosed = [400, 403, 404].includes(statusOf(error) ?? 0);
    throw isClosed ? new Refused(SUMMARISED.closedRegister(SETTING.registerAddress.code)) : error;
  }
}
