import { strToU8, zipSync } from 'fflate';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** Parts of a workbook as they stand in the file; what is not given is as short as it may be. */
export interface RawBook {
  /** The rows of the only sheet, as XML. */
  rows?: string;
  /** The sheet's part as a whole. */
  sheet?: string | Uint8Array;
  /** The shared texts, as XML; there is no such part where none are given. */
  texts?: string;
  /** Within `<workbook>`, behind the sheets. */
  workbook?: string;
  /** More parts by their names. */
  parts?: Readonly<Record<string, string | Uint8Array>>;
  /** `<cellXfs>` and what stands before it. */
  styles?: string;
}

/** An .xlsx with one sheet, “S”, written by hand. */
export function rawBook({ rows = '', sheet, texts, workbook = '', parts = {}, styles = '' }: RawBook): Uint8Array {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${String(id)}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${PACKAGE}>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${PACKAGE}>${[
      relation(1, 'worksheet', 'worksheets/sheet1.xml'),
      relation(2, 'styles', 'styles.xml'),
      ...(texts === undefined ? [] : [relation(3, 'sharedStrings', 'sharedStrings.xml')]),
    ].join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet ?? `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${texts}</sst>` }),
    ...parts,
  };
  const bytes = Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>);
}
