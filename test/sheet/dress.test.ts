import { expect, test } from '@jest/globals';
import { dressRequests, type DressRequest } from '../../src/sheet/dress';
import { date, key, openChoice, openChoices, text, yesNo } from '../../src/sheet/kinds';
import { column, table, type Table } from '../../src/sheet/table';
import { TABLES } from '../../src/areas/tables';
import { SYSTEM_TABLES } from '../../src/sheet/system-tables';
import { headerNote } from '../../src/words/headers';

const VISITS = table({
  name: 'sample',
  title: 'Thăm hỏi',
  home: 'register',
  sheetId: 77,
  area: 'work',
  key: 'key',
  prefix: 'TH',
  columns: {
    key: column('Mã', key, { system: true }),
    name: column('Tên', text, { required: true }),
    day: column('Ngày', date),
    way: column('Cách', openChoice(['Trực tiếp'], ['Điện thoại'])),
  },
});

const blue = { red: 0.043, green: 0.325, blue: 0.58 };
const grey = { red: 0.373, green: 0.388, blue: 0.408 };
const white = { red: 1, green: 1, blue: 1 };

function header(name: string, backgroundColor: object) {
  return {
    userEnteredValue: { stringValue: name },
    userEnteredFormat: {
      backgroundColor,
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
      textFormat: { bold: true, foregroundColor: white },
    },
    note: `Thăm hỏi.${name}`,
  };
}

function width(index: number, pixelSize: number) {
  const range = { sheetId: 77, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 };
  return { updateDimensionProperties: { range, properties: { pixelSize }, fields: 'pixelSize' } };
}

function below(index: number) {
  return { sheetId: 77, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 };
}

function format(index: number, userEnteredFormat: object) {
  const fields = 'userEnteredFormat(numberFormat,horizontalAlignment,wrapStrategy,textFormat)';
  return { repeatCell: { range: below(index), cell: { userEnteredFormat }, fields } };
}

function requestsOf(of: Table): DressRequest[] {
  return dressRequests(of, { noteOf: ({ title }, { header: name }) => `${title}.${name}` });
}

/** The first request of a kind. */
function the<K extends string>(
  requests: readonly DressRequest[],
  name: K,
): Extract<DressRequest, Record<K, unknown>>[K] {
  const found = requests.find((request): request is Extract<DressRequest, Record<K, unknown>> => name in request);
  if (found === undefined) throw new Error(`no ${name}`);
  return found[name];
}

test('a column is as wide as its definition says, where it says so', () => {
  const [made] = Object.values(VISITS.columns);
  const wide = { ...VISITS, columns: { ...VISITS.columns, key: { ...made, width: 333 } } } as Table;
  expect(requestsOf(wide)).toContainEqual(width(0, 333));
});

test('a sheet is made and dressed from its definition', () => {
  expect(requestsOf(VISITS)).toEqual([
    {
      addSheet: {
        properties: {
          sheetId: 77,
          title: 'Thăm hỏi',
          tabColorStyle: { rgbColor: { red: 0.094, green: 0.502, blue: 0.22 } },
          gridProperties: { rowCount: 1000, columnCount: 4, frozenRowCount: 1, frozenColumnCount: 2 },
        },
      },
    },
    {
      updateCells: {
        rows: [{ values: [header('Mã', grey), header('Tên', blue), header('Ngày', blue), header('Cách', blue)] }],
        fields: 'userEnteredValue,userEnteredFormat,note',
        range: { sheetId: 77, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 4 },
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 77, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 44 },
        fields: 'pixelSize',
      },
    },
    width(0, 100),
    format(0, { numberFormat: { type: 'TEXT', pattern: '@' }, textFormat: { foregroundColor: grey } }),
    width(1, 260),
    format(1, { numberFormat: { type: 'TEXT', pattern: '@' }, wrapStrategy: 'CLIP' }),
    width(2, 100),
    format(2, { numberFormat: { type: 'DATE', pattern: 'dd/MM/yyyy' }, horizontalAlignment: 'CENTER' }),
    width(3, 115),
    format(3, { numberFormat: { type: 'TEXT', pattern: '@' } }),
    {
      setDataValidation: {
        range: below(3),
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{ userEnteredValue: 'Trực tiếp' }, { userEnteredValue: 'Điện thoại' }],
          },
          strict: false,
          showCustomUi: true,
        },
      },
    },
  ]);
});

test('a setting puts its words in the place of the changeable ones', () => {
  const requests = dressRequests(VISITS, { noteOf: () => '', choicesOf: () => ['Thư'] });
  const words = the(requests, 'setDataValidation').rule.condition.values;
  expect(words).toEqual([{ userEnteredValue: 'Trực tiếp' }, { userEnteredValue: 'Thư' }]);
});

test('the grid has as many rows as were asked for', () => {
  const requests = dressRequests(VISITS, { noteOf: () => '', rowCount: 5000 });
  expect(the(requests, 'addSheet').properties.gridProperties.rowCount).toBe(5000);
});

test('yes/no is a list, so that no row begins with a box', () => {
  const consent = table({
    name: 'sample',
    title: 'X',
    home: 'every',
    sheetId: 1,
    area: 'system',
    columns: { a: column('A', text), yes: column('Có nhận', yesNo), counts: column('Tính', yesNo, { system: true }) },
  });
  const rules = requestsOf(consent).flatMap((request) => ('setDataValidation' in request ? [request] : []));
  expect(rules.map(({ setDataValidation }) => setDataValidation.rule.condition)).toEqual([
    { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Có' }, { userEnteredValue: 'Không' }] },
  ]);
});

test.each([
  [['Mã', 'MSSV', 'Họ và tên', 'Ghi chú'], 3],
  [['Mã đơn vị', 'Tên đơn vị', 'Cấp'], 2],
  [['Mã', 'Loại', 'Đơn vị', 'Tên'], 1],
  [['Mã', 'Tên'], 1],
])('%s: %i columns stand still', (headers, frozen) => {
  const columns = Object.fromEntries(headers.map((name) => [name, column(name, text)]));
  const requests = requestsOf(
    table({ name: 'sample', title: 'X', home: 'every', sheetId: 1, area: 'people', columns }),
  );
  expect(the(requests, 'addSheet').properties.gridProperties.frozenColumnCount).toBe(frozen);
});

const EVERY: readonly (readonly [string, Table])[] = [...Object.values<Table>(TABLES), ...SYSTEM_TABLES].map(
  (each: Table) => [each.title, each],
);

test.each(EVERY)('%s: every header has a note, every choice a list that refuses nothing', (_title, each) => {
  const requests = dressRequests(each, { noteOf: headerNote });
  const notes = the(requests, 'updateCells').rows.flatMap(({ values }) => values.map(({ note }) => note));
  expect(notes).toHaveLength(Object.keys(each.columns).length);
  expect(notes.filter((note) => note?.trim() === '')).toEqual([]);

  const rules = requests.flatMap((request) => ('setDataValidation' in request ? [request.setDataValidation] : []));
  const listed = rules.map(({ range }) => range.startColumnIndex);
  const choices = Object.values(each.columns).flatMap(({ kind: { name } }, index) =>
    name === 'choice' || name === 'choices' ? [index] : [],
  );
  expect(listed).toEqual(expect.arrayContaining(choices));
  expect(new Set(rules.map(({ rule }): boolean => rule.strict))).toEqual(new Set(rules.length > 0 ? [false] : []));
  expect(rules.filter(({ range }) => range.startRowIndex !== 1 || range.endRowIndex !== undefined)).toEqual([]);
});

test('sheet ids and titles are given once', () => {
  const places = EVERY.map(([, each]) => the(requestsOf(each), 'addSheet').properties);
  expect(new Set(places.map(({ sheetId }) => sheetId)).size).toBe(EVERY.length);
  expect(new Set(places.map(({ title }) => title)).size).toBe(EVERY.length);
});

test.each([
  [column('Ngày họp', date), 'Ngày dạng dd/MM/yyyy, ví dụ 28/02/2005.'],
  [column('Mã', key, { system: true }), '🔒 Hệ thống tự ghi, không sửa.'],
  [column('Tên', text, { required: true }), 'Bắt buộc nhập.'],
  [column('Ghi chú', text), 'Nhập tự do.'],
  [
    column('Cách', openChoices(['A'], ['B']), { required: true }),
    'Một hoặc nhiều mục, cách nhau bằng dấu chấm phẩy: A; B. Bắt buộc nhập.',
  ],
  [TABLES.people.columns.unit, 'Mã của một dòng ở trang tính Đơn vị. Bắt buộc nhập.'],
  [TABLES.people.columns.birthDate, 'Ngày dạng dd/MM/yyyy, ví dụ 28/02/2005. Bắt buộc nhập. Không sau ngày hôm nay.'],
])('the note of a header says what goes in', (each, note) => {
  expect(headerNote(VISITS, each)).toBe(note);
});

test('the note of a header says the words of a setting', () => {
  expect(headerNote(VISITS, VISITS.columns.way, ['Thư'])).toBe('Chọn một trong: Trực tiếp; Thư.');
});

test('what the definition alone does not tell is told too', () => {
  const { recruiter } = TABLES.recruitment.columns;
  expect(headerNote(TABLES.recruitment, recruiter)).toBe(
    'Mã ĐVTN hoặc MSSV của một người ở trang tính ĐVTN. Bắt buộc nhập. Có thể để trống khi mới Khảo sát.',
  );
});
