import { describe, expect, test } from '@jest/globals';
import type { ImportPreview } from '../../../src/panel-api/import';
import type { ArgumentsOf } from '../../../src/panel-api/requests';
import type { SavedInParts } from '../../../src/panel-api/saved';
import { ask, register, result } from '../../support/panel-calls';
import { before, column, COMMIT, fill, person, picture, setUp, sheetOf, UNITS } from '../../support/register';
import type { Asking } from '../../support/panel-calls';
import type { World } from '../../support/world';
import { BUILD } from '../../support/world';

type Asked = ArgumentsOf<'importPreview'>;

const HEAD = ['STT', 'MSSV', 'Họ và tên', 'Ngày sinh', 'Lớp', 'SĐT'];
const asked = (changes: Partial<Asked> = {}): Asked => ({
  sheets: [{ title: 'K51', unit: '' }],
  fields: null,
  answers: { letters: false, dates: [] },
  intake: null,
  decisions: [],
  decidedOn: '',
  shown: 100,
  ...changes,
});

/** What the columns stand for in a preview, by header rows. */
const fieldsIn = ({ layouts }: ImportPreview): (string | null)[][] =>
  layouts.map(({ columns }) => columns.map(({ field }) => field));

/** Looks, then takes in what was seen, as the panel does. */
async function take(world: World, changes: Partial<Asked> = {}, asking: Asking = {}) {
  const preview = await result(world, 'importPreview', asked(changes));
  const fields = fieldsIn(preview);
  const args = { ...asked({ ...changes, fields }), seen: preview.seen };
  let saved = await result(world, 'importApply', { ...args, goesOn: null }, asking);
  while (saved.left > 0) saved = await result(world, 'importApply', { ...args, goesOn: saved.plan }, asking);
  return { preview, saved };
}

const counts = ({ counts: all }: ImportPreview): string =>
  Object.entries(all)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${String(count)}`)
    .join(', ');

const LIST = [
  ['TRƯỜNG ĐẠI HỌC'],
  HEAD,
  [1, 'SV1', 'Lê Ân', '01/02/2006', 'KT01', '0911111111'],
  [2, 'SV6', 'Phạm Gấm', '05/09/2008', 'kt01', 912345678],
  [3, 'SV7', '=HYPERLINK("http://x")', '06/09/2008', 'KT01', ''],
  [4, 'SV8', 'Hồ Hải', '31/02/2008', 'KT01', ''],
  [5, 'SV9', 'Lý Khoa', '07/09/2008', 'KT99', ''],
  [6, '', 'Tran Binh', '01/02/2006', 'KT01', ''],
  ['', 'Người lập biểu'],
];

async function world(list: readonly (readonly (string | number)[])[] = LIST): Promise<World> {
  const made = await register();
  made.put('K51', list);
  return made;
}

describe('a list', () => {
  test('is found among the sheets, looked at, taken in as one plan, and taken back', async () => {
    const book = await world();
    const { sheets } = await result(book, 'lists', {});
    expect(sheets).toEqual([{ title: 'K51', unit: '', isHidden: false }]);
    const stood = picture(book);
    const { preview, saved } = await take(book);
    expect(counts(preview)).toBe('new 2, changed 1, doubtful 1, wrong 2');
    expect(preview.left).toEqual([
      { sheet: 'K51', row: 1, text: 'TRƯỜNG ĐẠI HỌC' },
      { sheet: 'K51', row: 9, text: 'Người lập biểu' },
    ]);
    expect(fieldsIn(preview)).toEqual([[null, 'studentId', 'fullName', 'birthDate', 'unit', 'phone']]);
    expect(preview.rows.map(({ row, kind, reasons, alike }) => [row, kind, reasons[0] ?? alike[0]?.why ?? ''])).toEqual(
      [
        [8, 'doubtful', 'Tên giống nhau khi bỏ dấu'],
        [6, 'wrong', '“31/02/2008” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 28/02/2005.'],
        [7, 'wrong', 'Trang tính Đơn vị không có mã “KT99”. Kiểm tra lại mã.'],
        [3, 'changed', ''],
        [4, 'new', ''],
        [5, 'new', ''],
      ],
    );
    expect(column(book, 'ĐVTN', 'Họ và tên').slice(5)).toEqual(['Phạm Gấm', '=HYPERLINK("http://x")']);
    expect(column(book, 'ĐVTN', 'Mã ĐVTN').slice(5)).toEqual(['DV000006', 'DV000007']);
    expect(column(book, 'ĐVTN', 'Điện thoại')).toEqual(['0911111111', '0123', null, null, null, '0912345678', null]);
    expect(column(book, 'ĐVTN', 'Ngày sinh')[5]).toBe(39_696);
    expect(
      book
        .values("'Nhật ký'!C:C")
        .flat()
        .filter((action) => action === 'Nhập danh sách'),
    ).toHaveLength(3);

    expect(await result(book, 'undo', { plan: saved.plan })).toEqual({ rows: 3, left: 0 });
    expect(picture(book)['ĐVTN']).toEqual([...(stood['ĐVTN'] as unknown[])]);
  });

  test('twice adds nobody twice, and costs one commit', async () => {
    const book = await world();
    await take(book);
    const preview = await result(book, 'importPreview', asked());
    expect(counts(preview)).toBe('same 3, doubtful 1, wrong 2');
    const fields = fieldsIn(preview);
    const args = { ...asked({ fields }), seen: preview.seen, goesOn: null };
    const { calls } = await book.act('panelCall', {
      args: [{ name: 'importApply', args, build: BUILD, id: 'twice-the-same' }],
    });
    expect(calls[COMMIT] ?? 0).toBe(0);
  });

  test.each([
    ['DV000002', 'changed 1, new 2, same 1, wrong 2'],
    ['new', 'new 3, changed 1, wrong 2'],
    ['skip', 'new 2, changed 1, wrong 2, skipped 1'],
  ])('a doubtful row is decided: %s', async (verdict, expected) => {
    const book = await world();
    const decidedOn = (await result(book, 'importPreview', asked())).seen.list;
    const decisions = [{ id: 'K51!8', verdict }];
    const preview = await result(book, 'importPreview', asked({ decisions, decidedOn }));
    expect(counts(preview).split(', ').sort()).toEqual(expected.split(', ').sort());
    expect(preview.rows[0]).toMatchObject({ row: 8, alike: [{ ref: 'DV000002' }] });
  });

  test('that changed is decided anew: its rows have other numbers', async () => {
    const book = await world();
    const decidedOn = (await result(book, 'importPreview', asked())).seen.list;
    book.put('K51', [...LIST.slice(0, 4), [9, 'SV11', 'Hà My', '09/09/2008', 'KT01', ''], ...LIST.slice(4)]);
    const preview = await result(
      book,
      'importPreview',
      asked({ decisions: [{ id: 'K51!8', verdict: 'skip' }], decidedOn }),
    );
    expect(counts(preview)).toBe('new 3, changed 1, doubtful 1, wrong 2');
  });

  test.each<[string, (book: World) => void]>([
    ['has a row more', (book) => book.put('K51', [...LIST, [7, 'SV10', 'Đào Lan', '08/09/2008', 'KT01', '']])],
    [
      'says another name',
      (book) =>
        book.put(
          'K51',
          LIST.map((row) => row.map((cell) => (cell === 'Phạm Gấm' ? 'Phạm Cẩm' : cell))),
        ),
    ],
    [
      'meets another roster',
      (book) => fill(book, 'ĐVTN', [person('Lê Ân', { MSSV: 'SV1', 'Điện thoại': '0911111112' })]),
    ],
  ])('that was looked at and %s is not taken in', async (_, change) => {
    const book = await world();
    const preview = await result(book, 'importPreview', asked());
    change(book);
    const stood = picture(book);
    const args = { ...asked({ fields: fieldsIn(preview) }), seen: preview.seen, goesOn: null };
    const answer = await ask(book, 'importApply', args);
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining('vừa thay đổi') });
    expect(picture(book)).toEqual(stood);
  });

  test.each([
    [
      'of something else',
      [
        ['Tên hàng', 'Số lượng'],
        ['Bút', 3],
      ],
      'Không thấy danh sách người trong trang tính “K51”.',
    ],
    ['that is empty', [], 'Không thấy danh sách người trong trang tính “K51”.'],
  ])('%s is refused', async (_, list, message) => {
    const answer = await ask(await world(list), 'importPreview', asked());
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining(message) });
  });

  test('whose sheet is gone, or whose columns name nobody, is refused', async () => {
    const book = await world();
    expect(await ask(book, 'importPreview', asked({ sheets: [{ title: 'K52', unit: '' }] }))).toMatchObject({
      message: 'Không còn trang tính “K52”. Mở lại bảng để chọn danh sách.',
    });
    const fields = [[null, 'studentId', null, 'birthDate', 'unit', 'phone']];
    expect(await ask(book, 'importPreview', asked({ fields }))).toMatchObject({
      message: 'Chưa có cột nào là Họ và tên. Chọn lại các cột.',
    });
    const twice = [[null, 'fullName', 'fullName', null, null, null]];
    expect(await ask(book, 'importPreview', asked({ fields: twice }))).toMatchObject({
      message: 'Hai cột cùng là “Họ và tên”. Chọn lại các cột.',
    });
  });

  test('whose columns an officer chose is known the next time', async () => {
    const book = await world([
      ['Mã', 'Họ tên', 'Sinh', 'Lớp'],
      ['SV6', 'Phạm Gấm', '05/09/2008', 'KT01'],
    ]);
    const first = await result(book, 'importPreview', asked());
    expect(counts(first)).toBe('wrong 1');
    const { saved } = await take(book, { fields: [['studentId', 'fullName', 'birthDate', 'unit']] });
    expect(saved.left).toBe(0);
    const again = await result(book, 'importPreview', asked());
    expect([again.isRemembered, counts(again)]).toEqual([true, 'same 1']);
  });

  test('of people who may be in the roster without a key says so', async () => {
    const book = await setUp();
    fill(book, 'Đơn vị', UNITS);
    fill(book, 'ĐVTN', [person('Trần Bình')]);
    book.put('K51', LIST);
    const { rows } = await result(book, 'importPreview', asked());
    expect(rows.find(({ kind }) => kind === 'doubtful')?.alike).toEqual([
      { ref: '', label: 'Trần Bình · 01/02/2006 · Chi đoàn KT01', why: 'Tên giống nhau khi bỏ dấu' },
    ]);
  });

  test('without a column of branches goes into the one that was chosen', async () => {
    const book = await world([
      ['Họ tên', 'Ngày sinh'],
      ['Phạm Gấm', '05/09/2008'],
    ]);
    expect(counts((await take(book, { sheets: [{ title: 'K51', unit: 'KT01' }] })).preview)).toBe('new 1');
    expect(column(book, 'ĐVTN', 'Chi đoàn').at(-1)).toBe('KT01');
  });
});

describe('Nhận khóa mới', () => {
  const freshmen = Array.from({ length: 300 }, (_, index) => [
    index + 1,
    `K51${String(index).padStart(3, '0')}`,
    `Nguyễn Văn ${String(index)}`,
    '05/09/2008',
    `K51 Sư phạm ${String(index % 10)}`,
    '',
  ]);
  const intake = { parent: 'PH', cohort: 'K51', date: '05/09/2026' };

  test('founds ten branches and takes in 300 freshmen with one commit', async () => {
    const book = await world([HEAD, ...freshmen]);
    const { preview } = await take(book, { intake });
    expect([counts(preview), preview.founded.length]).toEqual(['new 300', 10]);
    const rows = column(book, 'Đơn vị', 'Mã đơn vị').map((code, index) => [
      code,
      column(book, 'Đơn vị', 'Tên đơn vị')[index],
      column(book, 'Đơn vị', 'Trực thuộc')[index],
      column(book, 'Đơn vị', 'Khóa')[index],
    ]);
    expect(rows).toHaveLength(12);
    expect(rows[2]).toEqual(['K51-SU-PHAM-0', 'K51 Sư phạm 0', 'PH', 'K51']);
    expect(column(book, 'ĐVTN', 'Chi đoàn').slice(-1)).toEqual(['K51-SU-PHAM-9']);
    expect(new Set(column(book, 'ĐVTN', 'Ngày về đơn vị').slice(5))).toEqual(new Set([46_270]));
    await book.act('checkData');
    const found = book.values("'Lỗi dữ liệu'!A:F").filter(([severity]) => severity === 'Lỗi');
    expect(found.filter((row) => /K51/.test(JSON.stringify(row)))).toEqual([]);
    expect(counts(await result(book, 'importPreview', asked({ intake })))).toBe('same 300');
  });

  test('is taken back as one: no branch and nobody is left', async () => {
    const book = await world([HEAD, ...freshmen]);
    const stood = picture(book);
    const { saved } = await take(book, { intake });
    expect(await result(book, 'undo', { plan: saved.plan })).toEqual({ rows: 310, left: 0 });
    expect(column(book, 'Đơn vị', 'Mã đơn vị').filter((cell) => cell !== null)).toEqual(['PH', 'KT01']);
    expect(column(book, 'ĐVTN', 'Họ và tên').filter((cell) => cell !== null)).toHaveLength(5);
    expect(picture(book)['ĐVTN']).toEqual(stood['ĐVTN']);
  });

  test('a class is one branch, with or without the word for it', async () => {
    const book = await world([
      HEAD,
      ...freshmen.slice(0, 2).map((row, index) => [...row.slice(0, 4), ['Lớp K51A', 'K51A'][index] ?? '', '']),
    ]);
    expect((await take(book, { intake })).preview.founded.map(({ name }) => name)).toEqual(['Lớp K51A']);
    expect(column(book, 'ĐVTN', 'Chi đoàn').slice(-2)).toEqual(['K51A', 'K51A']);
  });

  test.each([
    [{ ...intake, parent: 'KT01' }, 'Không có đơn vị “KT01” để chi đoàn mới trực thuộc. Chọn lại đơn vị.'],
    [{ ...intake, parent: 'NONE' }, 'Không có đơn vị “NONE” để chi đoàn mới trực thuộc. Chọn lại đơn vị.'],
    [
      { ...intake, date: '31/02/2026' },
      '“31/02/2026” không phải là ngày hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 05/09/2026.',
    ],
  ])('refuses %j', async (wrong, message) => {
    const answer = await ask(await world([HEAD, ...freshmen]), 'importPreview', asked({ intake: wrong }));
    expect(answer).toEqual({ status: 'refused', message });
  });
});

describe('5,000 rows', () => {
  const many = Array.from({ length: 5000 }, (_, index) => [
    index + 1,
    `SV${String(100_000 + index)}`,
    `Nguyễn Văn ${String(index)}`,
    '05/09/2008',
    'KT01',
    '',
  ]);

  test('are taken in in parts under one plan, gone on with after a stop, and taken back as one', async () => {
    const book = await setUp();
    fill(book, 'Đơn vị', UNITS);
    fill(book, 'ĐVTN', [person('Lê Ân', { MSSV: 'SV1' })]);
    book.put('K51', [HEAD, ...many]);
    const stop = take(book, {}, { onCall: before(COMMIT, 3, () => undefined, { kind: 'stop-before' }) });
    await expect(stop).rejects.toThrow(/stopped/i);
    const taken = sheetOf(book, 'ĐVTN').lastDataRow - 2;
    const { preview, saved } = await take(book);
    expect([preview.counts.new, preview.counts.same, saved.left]).toEqual([5000 - taken, taken, 0]);
    expect(taken).toBeGreaterThan(1000);
    const keys = column(book, 'ĐVTN', 'Mã ĐVTN').slice(1);
    expect([keys.length, new Set(keys).size, keys[0], keys[4999]]).toEqual([5000, 5000, 'DV000001', 'DV005000']);
    expect(await result(book, 'undo', { plan: saved.plan })).toEqual({ rows: 5000 - taken, left: 0 });
    expect(column(book, 'ĐVTN', 'MSSV').filter((cell) => cell !== null)).toHaveLength(taken + 1);
  });

  test('are all in when a run that was stopped is asked for again, and all out when their undoing is', async () => {
    const book = await setUp();
    fill(book, 'Đơn vị', UNITS);
    book.put('K51', [HEAD, ...many.slice(0, 2500)]);
    const preview = await result(book, 'importPreview', asked());
    const args = { ...asked({ fields: fieldsIn(preview) }), seen: preview.seen, goesOn: null };
    const stopped = (nth: number) => before(COMMIT, nth, () => undefined, { kind: 'stop-after' });
    const members = (): number => column(book, 'ĐVTN', 'MSSV').filter((cell) => cell !== null).length;
    await expect(ask(book, 'importApply', args, { id: 'all-of-it', onCall: stopped(1) })).rejects.toThrow(/stopped/i);
    expect([members() > 1000, members() < 2500]).toEqual([true, true]);
    const { plan, left } = await result(book, 'importApply', args, { id: 'all-of-it' });
    // The part that was committed is not taken for one of this run: what is left is counted.
    expect([left > 0, members() + left]).toEqual([true, 2500]);
    expect((await result(book, 'importApply', { ...args, goesOn: plan })).left).toBe(0);
    expect(members()).toBe(2500);

    await expect(ask(book, 'undo', { plan }, { id: 'out-again', onCall: stopped(1) })).rejects.toThrow(/stopped/i);
    expect([members() > 0, members() < 2500]).toEqual([true, true]);
    expect(await result(book, 'undo', { plan }, { id: 'out-again' })).toEqual({ rows: 2500, left: 0 });
    expect(members()).toBe(0);
    expect(await ask(book, 'undo', { plan })).toMatchObject({ status: 'refused' });
  });
});

test('5,000 rows show how far they are: each part is an answer', async () => {
  const book = await setUp();
  fill(book, 'Đơn vị', UNITS);
  const people = Array.from({ length: 5000 }, (_, index) => [
    `SV${String(index)}`,
    `Lê ${String(index)}`,
    '05/09/2008',
    'KT01',
  ]);
  book.put('K51', [['MSSV', 'Họ tên', 'Ngày sinh', 'Lớp'], ...people]);
  const preview = await result(book, 'importPreview', asked());
  const args = { ...asked({ fields: fieldsIn(preview) }), seen: preview.seen };
  const lefts: number[] = [];
  let plan: string | null = null;
  do {
    const saved: SavedInParts = await result(book, 'importApply', { ...args, goesOn: plan });
    plan = saved.plan;
    lefts.push(saved.left);
  } while ((lefts.at(-1) ?? 0) > 0);
  expect(lefts.length).toBeGreaterThanOrEqual(3);
  expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
  expect(lefts.at(-1)).toBe(0);
  expect(new Set(column(book, 'ĐVTN', 'MSSV')).size).toBe(5000);
});

test('what takes longer than anybody waits goes on in another run, in and out', async () => {
  const book = await setUp();
  fill(book, 'Đơn vị', UNITS);
  const people = Array.from({ length: 2500 }, (_, index) => [
    `SV${String(index)}`,
    `Lê ${String(index)}`,
    '05/09/2008',
    'KT01',
  ]);
  book.put('K51', [['MSSV', 'Họ tên', 'Ngày sinh', 'Lớp'], ...people]);
  const preview = await result(book, 'importPreview', asked());
  const args = { ...asked({ fields: fieldsIn(preview) }), seen: preview.seen };
  const onCall = ({ name }: { name: string }) => {
    if (name === COMMIT) book.clock.advance(120_000);
    return undefined;
  };
  const first = await result(book, 'importApply', { ...args, goesOn: null }, { onCall });
  expect(first.left).toBeGreaterThan(1000);
  const second = await result(book, 'importApply', { ...args, goesOn: first.plan }, { onCall });
  expect([second.plan, first.left > second.left, second.left > 0]).toEqual([first.plan, true, true]);
  book.put('K51', [['MSSV', 'Họ tên', 'Ngày sinh', 'Lớp'], ...people.slice(1)]);
  expect(await ask(book, 'importApply', { ...args, goesOn: first.plan })).toMatchObject({ status: 'refused' });
  book.put('K51', [['MSSV', 'Họ tên', 'Ngày sinh', 'Lớp'], ...people]);
  expect((await result(book, 'importApply', { ...args, goesOn: first.plan })).left).toBe(0);
  expect(new Set(column(book, 'ĐVTN', 'Mã ĐVTN')).size).toBe(2500);
  const out = await result(book, 'undo', { plan: first.plan }, { onCall });
  expect([out.rows, out.left > 0]).toEqual([2500, true]);
  while ((await result(book, 'undo', { plan: first.plan }, { onCall })).left > 0);
  expect(column(book, 'ĐVTN', 'Họ và tên').filter((name) => name !== null)).toEqual([]);
});

test('rows with long texts go in smaller parts, also when they are taken back', async () => {
  const story = 'hoàn cảnh gia đình khó khăn, '.repeat(350);
  const book = await world([
    ['Họ tên', 'Ngày sinh', 'Lớp', 'Ghi chú'],
    ...Array.from({ length: 180 }, (_, index) => [`Lê ${String(index)}`, '05/09/2008', 'KT01', story]),
  ]);
  const sizes: number[] = [];
  const onCall = ({ name, args }: { name: string; args: readonly unknown[] }) => {
    if (name === COMMIT) sizes.push(Buffer.byteLength(JSON.stringify(args)));
    return undefined;
  };
  const { saved } = await take(book, {}, { onCall });
  await result(book, 'undo', { plan: saved.plan }, { onCall });
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.max(...sizes)).toBeLessThan(6_000_000);
});

test('an undoing whose answer is lost is known as done', async () => {
  const book = await world();
  const { saved } = await take(book);
  const lost = before(COMMIT, 1, () => undefined, {
    kind: 'fail-after',
    error: { code: 503, message: 'Lost', status: 'UNAVAILABLE' },
  });
  expect(await result(book, 'undo', { plan: saved.plan }, { onCall: lost })).toEqual({ rows: 3, left: 0 });
});

test('warnings beyond those that are shown are counted', async () => {
  const rows = Array.from({ length: 130 }, (_, index) => {
    const two = (number: number): string => String(number).padStart(2, '0');
    // Each joined before the 15th birthday, on a day of its own.
    const joined = `${two(1 + (index % 28))}/${two(1 + Math.floor(index / 28))}/2018`;
    return [
      `SV9${String(index).padStart(3, '0')}`,
      `Nguyễn Văn ${String.fromCharCode(65 + (index % 26))}${String(index)}`,
      '01/02/2006',
      'KT01',
      joined,
    ];
  });
  const book = await world([['MSSV', 'Họ và tên', 'Ngày sinh', 'Chi đoàn', 'Ngày vào Đoàn'], ...rows]);
  const { warnings } = await result(book, 'importPreview', asked());
  expect(warnings).toHaveLength(101);
  expect(warnings.at(-1)).toBe(
    'Còn 30 cảnh báo khác. Nhập xong, chạy Kiểm tra dữ liệu để xem đủ ở trang tính Lỗi dữ liệu.',
  );
});
