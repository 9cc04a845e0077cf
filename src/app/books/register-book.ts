import { SUMMARISED } from '../../words/menu';
import { statusOf } from '../file/api';
import { today } from '../clock';
import { layoutCache } from '../desk';
import { readBooks, type NamedFile } from './open-books';
import { Refused } from '../refused';
import { readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';
import { REGISTER_ADDRESS } from '../../areas/settings/settings';

/** A file as messages call it. */
export function named(content: ReadFile): NamedFile {
  return { name: content.layout.title, content };
}

/** The register, at the address that the committee's Cấu hình gives; none where the file has the roster itself. */
export function register(file: ReadFile): NamedFile[] {
  if (file.sheets.some(({ name }) => name === 'people')) return [];
  const { settings } = readBooks([named(file)], today()).books;
  const { id } = settings.on(today(), REGISTER_ADDRESS);
  if (id === '') throw new Refused(SUMMARISED.noRegister(REGISTER_ADDRESS.code));
  try {
    return [named(readSpreadsheet(id, layoutCache(`layout ${id}`)))];
  } catch (error) {
    const isClosed = [400, 403, 404].includes(statusOf(error) ?? 0);
    throw isClosed ? new Refused(SUMMARISED.closedRegister(REGISTER_ADDRESS.code)) : error;
  }
}
