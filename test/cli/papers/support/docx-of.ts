import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Parts of a .docx as XML, prefix `w`; what is left out isn't in the file. */
export interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly theme?: string;
}

/** A .docx that says no more than its parts do. */
export function docxOf({ body, ...parts }: Parts): Uint8Array {
  const names = Object.keys(parts);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPE}${type}" Target="${target}"/>`;
  const relations = (inner: string): Uint8Array =>
    strToU8(`<Relationships xmlns="${RELATIONS}">${inner}</Relationships>`);
  return zipSync({
    '_rels/.rels': relations(relation('a', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(names.map((name) => relation(name, name, `${name}.xml`)).join('')),
    'word/document.xml': strToU8(`<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`),
    ...(parts.styles === undefined
      ? {}
      : { 'word/styles.xml': strToU8(`<w:styles xmlns:w="${WORD}">${parts.styles}</w:styles>`) }),
    ...(parts.numbering === undefined
      ? {}
      : { 'word/numbering.xml': strToU8(`<w:numbering xmlns:w="${WORD}">${parts.numbering}</w:numbering>`) }),
    ...(parts.theme === undefined ? {} : { 'word/theme.xml': strToU8(parts.theme) }),
  });
}
