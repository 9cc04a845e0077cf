import type { Univer } from '@univerjs/core';
import { ISheetClipboardService } from '@univerjs/preset-sheets-core';

/**
 * What comes from outside is pasted as the texts that it shows: the library would read numbers and dates out of them, and
 * a phone number would lose its nought.
 * @param fill puts rows of texts where the selection is; false where that can't be.
 */
export function pasteTexts(univer: Univer, fill: (rows: string[][]) => boolean): void {
  const clipboard = univer.__getInjector().get(ISheetClipboardService);
  const isOurs = (html: string): boolean => {
    const id = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    return id !== undefined && clipboard.copyContentCache().get(id) !== undefined;
  };
  const pasteItem = clipboard.paste.bind(clipboard);
  const pasteByKey = clipboard.legacyPaste.bind(clipboard);
  clipboard.paste = async (item, kind) => {
    const text = await textOf(item, 'text/plain');
    return text === '' || isOurs(await textOf(item, 'text/html')) ? pasteItem(item, kind) : fill(rowsOf(text));
  };
  clipboard.legacyPaste = async (html = '', text = '', files) =>
    text === '' || isOurs(html) ? pasteByKey(html, text, files) : fill(rowsOf(text));
}

async function textOf(item: ClipboardItem, type: string): Promise<string> {
  return item.types.includes(type) ? (await item.getType(type)).text() : '';
}

/** Cells between tabs; one with a break or a tab in it stands in quotes. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.replace(/\r\n?/g, '\n').matchAll(CELL)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  // The last row ends in a break as well.
  if (rows.length > 1 && rows.at(-1)?.join('') === '') rows.pop();
  return rows;
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;
