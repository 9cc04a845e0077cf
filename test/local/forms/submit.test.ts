import { describe, expect, test } from '@jest/globals';
import { addItem, newForm, type Answers, type Item } from '../../../src/local/forms/form';
import { addResponseSheet, writeResponse } from '../../../src/local/forms/response-sheet';
import { closedBecause, recorded, refusalsOf } from '../../../src/local/forms/submit';
import { SheetsApi } from '../../../src/local/sheets-api/service';
import { Spreadsheet } from '../../../src/local/spreadsheet/spreadsheet';

const TIME = Date.parse('2026-11-23T08:00:00+07:00');

function formOf(type: Item['type'], more: Partial<Item> = {}) {
  const form = newForm('f', 'Phiếu', 'an@example.org', true);
  Object.assign(addItem(form, type), { title: 'Câu', ...more });
  return form;
}

describe('an answer', () => {
  test.each<[Item['type'], Partial<Item>, string | string[], string | undefined]>([
    ['TEXT', { required: true }, '', 'required'],
    ['TEXT', {}, '', undefined],
    ['TEXT', {}, '=HYPERLINK("x") 😀 <b>', undefined],
    ['PARAGRAPH_TEXT', {}, 'x'.repeat(50_001), 'too-long'],
    ['MULTIPLE_CHOICE', { choices: ['Có'] }, 'Không', 'not-a-choice'],
    ['MULTIPLE_CHOICE', { choices: ['Có'], hasOther: true }, 'Không', undefined],
    ['CHECKBOX', { choices: ['A', 'B'] }, ['A', 'B'], undefined],
    ['CHECKBOX', { choices: ['A', 'B'] }, ['A', 'C'], 'not-a-choice'],
    ['SCALE', {}, '6', 'not-a-choice'],
    ['DATE', {}, '2026-02-30', 'bad-date'],
    ['DATE', {}, '2026-13-01', 'bad-date'],
    ['DATE', {}, '0000-00-00', 'bad-date'],
    ['DATE', {}, '2026-02-28', undefined],
    ['TIME', {}, '24:00', 'bad-time'],
    ['TEXT', { validation: { kind: 'email' } }, 'an@', 'invalid'],
    ['TEXT', { validation: { kind: 'number-between', least: 1, most: 9 } }, '10', 'invalid'],
    ['TEXT', { validation: { kind: 'matches', pattern: '\\d{4}' } }, '12345', 'invalid'],
    ['TEXT', { validation: { kind: 'length', most: 3 } }, 'bốn chữ', 'invalid'],
  ])('of %s %j: %j', (type, item, answer, refusal) => {
    expect(refusalsOf(formOf(type, item), { 1: answer }, '').get(1)).toBe(refusal);
  });

  test('an address is asked for where it is collected', () => {
    const form = { ...formOf('TEXT'), collectsEmail: true };
    expect(['', 'an', 'an@example.org'].map((email) => refusalsOf(form, {}, email).get(0))).toEqual([
      'required',
      'bad-email',
      undefined,
    ]);
  });
});

test('a form takes answers once it is published, as long as it is open', () => {
  expect(closedBecause(newForm('f', 'Phiếu', 'an@example.org'))).toBe('unpublished');
  expect(closedBecause({ ...formOf('TEXT'), accepting: false })).toBe('closed');
  expect(closedBecause(formOf('TEXT'))).toBeNull();
});

describe('the sheet of answers', () => {
  const rows = (spreadsheet: Spreadsheet): unknown =>
    new SheetsApi(new Map([['id', spreadsheet]])).getValues('id', "'Câu trả lời biểu mẫu 1'!A1:F9", {}).values;

  function answered() {
    const spreadsheet = new Spreadsheet('Sổ');
    spreadsheet.addSheet({ title: 'Danh sách' });
    const form = formOf('TEXT', { title: 'Họ và tên' });
    addResponseSheet(spreadsheet, 'id', form);
    const send = (id: string, text: string, timestamp = TIME, more: Answers = {}): void => {
      const response = recorded(form, { id, timestamp, email: '', answers: { 1: text, ...more } });
      if (response) writeResponse(spreadsheet, form, response);
    };
    // A batch puts new sheets in the place of old ones.
    const sheet = () => spreadsheet.sheetById(form.destination?.sheetId ?? -1);
    return { spreadsheet, form, send, sheet };
  }

  test('a row for each, texts as texts, and a phone number without its 0 as there', () => {
    const { spreadsheet, send } = answered();
    send('một', '=1+1');
    send('hai', '0912345678');
    expect(rows(spreadsheet)).toEqual([
      ['Dấu thời gian', 'Họ và tên'],
      ['23/11/2026 08:00:00', '=1+1'],
      ['23/11/2026 08:00:00', '912345678'],
    ]);
  });

  test('one that is sent anew keeps its row, and leaves others’ columns alone', () => {
    const { spreadsheet, form, send } = answered();
    send('một', 'Ánh');
    spreadsheet.sheets[0]?.setValue(1, 2, 'đã xử lý');
    addItem(form, 'TEXT').title = 'Lớp';
    send('hai', 'Bình');
    send('một', 'Ánh Nguyệt', TIME + 60_000);
    expect(rows(spreadsheet)).toEqual([
      ['Dấu thời gian', 'Họ và tên', 'Lớp'],
      ['23/11/2026 08:01:00', 'Ánh Nguyệt', '', 'đã xử lý'],
      ['23/11/2026 08:00:00', 'Bình'],
    ]);
  });

  test('one that is sent anew is found where people sorted it to, and its answers were corrected', () => {
    const { spreadsheet, sheet, send } = answered();
    send('một', 'Ánh');
    send('hai', 'Bình', TIME + 1000);
    send('ba', 'Chi', TIME + 2000);
    const all = [1, 2, 3].map((row) => [...(sheet()?.row(row) ?? [])]);
    sheet()?.load([[...(sheet()?.row(0) ?? [])], ...all.reverse()]);
    sheet()?.setValue(3, 1, 'ánh (đã sửa)');
    send('một', 'Ánh Nguyệt', TIME + 60_000);
    expect(rows(spreadsheet)).toEqual([
      ['Dấu thời gian', 'Họ và tên'],
      ['23/11/2026 08:00:02', 'Chi'],
      ['23/11/2026 08:00:01', 'Bình'],
      ['23/11/2026 08:01:00', 'Ánh Nguyệt'],
    ]);
  });

  test('of two that were sent at once, each finds its own', () => {
    const { spreadsheet, sheet, send } = answered();
    send('một', 'Ánh');
    send('hai', 'Bình');
    const all = [1, 2].map((row) => [...(sheet()?.row(row) ?? [])]);
    sheet()?.load([[...(sheet()?.row(0) ?? [])], ...all.reverse()]);
    send('một', 'Ánh Nguyệt', TIME + 60_000);
    expect(rows(spreadsheet)).toEqual([
      ['Dấu thời gian', 'Họ và tên'],
      ['23/11/2026 08:00:00', 'Bình'],
      ['23/11/2026 08:01:00', 'Ánh Nguyệt'],
    ]);
  });

  test('one whose row was deleted is written anew, behind the others', () => {
    const { spreadsheet, sheet, send } = answered();
    send('một', 'Ánh');
    send('hai', 'Bình', TIME + 1000);
    sheet()?.load([[...(sheet()?.row(0) ?? [])], [...(sheet()?.row(2) ?? [])]]);
    send('một', 'Ánh Nguyệt', TIME + 60_000);
    expect(rows(spreadsheet)).toEqual([
      ['Dấu thời gian', 'Họ và tên'],
      ['23/11/2026 08:00:01', 'Bình'],
      ['23/11/2026 08:01:00', 'Ánh Nguyệt'],
    ]);
  });

  test('a renamed question keeps its column, equal titles have one each, a deleted one leaves its own', () => {
    const { spreadsheet, form, sheet, send } = answered();
    send('một', 'Ánh');
    sheet()?.setValue(0, 2, 'của cán bộ');
    sheet()?.setValue(1, 2, 'đã xử lý');
    const [name] = form.items;
    if (name) name.title = 'Tên đầy đủ';
    addItem(form, 'TEXT').title = 'Tên đầy đủ';
    send('hai', 'Bình', TIME, { 2: 'Bờm' });
    form.items.shift();
    send('ba', '', TIME, { 2: 'Chi' });
    expect(rows(spreadsheet)).toEqual([
      ['Dấu thời gian', 'Tên đầy đủ', 'Tên đầy đủ', 'của cán bộ'],
      ['23/11/2026 08:00:00', 'Ánh', '', 'đã xử lý'],
      ['23/11/2026 08:00:00', 'Bình', 'Bờm'],
      ['23/11/2026 08:00:00', '', 'Chi'],
    ]);
  });

  test('a column that is put in does not show its texts as times', () => {
    const { spreadsheet, form, send } = answered();
    addItem(form, 'TEXT').title = 'Số';
    send('một', 'Ánh', TIME, { 2: '12' });
    expect(rows(spreadsheet)).toEqual([
      ['Dấu thời gian', 'Họ và tên', 'Số'],
      ['23/11/2026 08:00:00', 'Ánh', '12'],
    ]);
  });
});

test('the same sent twice is one answer, also where answers may be revised', () => {
  const form = { ...formOf('TEXT'), allowsEdits: true };
  const send = (text: string) => recorded(form, { id: 'một', timestamp: TIME, email: '', answers: { 1: text } });
  expect([send('Ánh'), send('Ánh'), send('Bình')].map((taken) => taken?.answers[1])).toEqual([
    'Ánh',
    undefined,
    'Bình',
  ]);
  expect(form.responses).toHaveLength(1);
});

test('a choice is one however it is composed', () => {
  const form = formOf('MULTIPLE_CHOICE', { choices: ['Hội '.normalize('NFD')] });
  expect(refusalsOf(form, { 1: 'Hội' }, '').size).toBe(0);
});

test('a pattern that is none stands in nobody’s way', () => {
  const form = formOf('TEXT', { validation: { kind: 'matches', pattern: '(' } });
  expect(refusalsOf(form, { 1: 'x' }, '').size).toBe(0);
});
