import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/local/apps-script/answer-call';
import { parseDay } from '../../src/text/calendar';
import { FORM_WORDS } from '../../src/words/forms';
import { ask, fields, register, result } from '../support/panel-calls';
import { column, copyOf, fill, person, setUp, sheetOf, UNITS } from '../support/register';
import { AGREED, BORN, CONTACT, formOf, respond, withForms } from '../support/respondents';
import { runTheBundle, type World } from '../support/world';

runTheBundle();

const MINUTE = 60_000;
const OWN = { id: 'response-1', email: 'an@example.edu.vn' };
const OTHERS = { id: 'response-1', email: 'ai-do@example.com' };
const MINE = { person: 'SV1', birthDate: BORN, phone: '0912345678', consent: AGREED };

const sweep = (world: World, more: object = {}) => world.act('sweepNow', more);
const youths = (world: World): unknown[] => column(world, '1+1', 'Họ và tên thanh niên').slice(3);

async function decide(world: World, verdict: 'accept' | 'refuse'): Promise<void> {
  const [item] = await result(world, 'suggestions', {});
  await result(world, 'decide', { ref: item?.ref ?? '', verdict, accepted: true });
}

describe('consent', () => {
  const consents = (world: World): unknown[] =>
    column(world, 'Đồng ý', 'Mã ĐVTN').map((who, row) => [who, column(world, 'Đồng ý', 'Bản nội dung')[row]]);

  test('is nobody’s who may have been somebody else, until an officer accepts it', async () => {
    const world = await withForms();
    respond(world, 'profile', MINE, OTHERS);
    await sweep(world);
    expect(consents(world)).toEqual([]);
    await decide(world, 'accept');
    expect(consents(world)).toEqual([['DV000001', '2026-11']]);
  });

  test('refused with the proposal is none', async () => {
    const world = await withForms();
    respond(world, 'profile', MINE, OTHERS);
    await sweep(world);
    await decide(world, 'refuse');
    expect(consents(world)).toEqual([]);
  });

  test('given twice at once is kept once, for what was told', async () => {
    const world = await withForms();
    respond(world, 'profile', { ...MINE, person: ' sv1 ' }, OWN);
    respond(world, 'profile', { ...MINE, phone: '0987654321' }, { ...OWN, id: 'response-2' });
    await sweep(world);
    expect(consents(world)).toEqual([['DV000001', '2026-11']]);
    expect(column(world, 'Đồng ý', 'Loại dữ liệu')).toEqual(['Điện thoại']);
    expect(column(world, 'Đồng ý', 'Cách đồng ý')).toEqual(['Biểu mẫu trực tuyến']);
  });

  test('is to the text that the form showed, and another one to the text after it', async () => {
    const world = await withForms();
    const properties = world.store.documentProperties(world.active);
    // A bundle before this one had made the form.
    properties.set('forms', (properties.get('forms') ?? '').replaceAll('"2026-11"', '"2025-01"'));
    respond(world, 'profile', MINE, OWN);
    await world.clock.pass(MINUTE);
    await world.act('makeForms');
    await sweep(world);
    expect(consents(world)).toEqual([['DV000001', '2025-01']]);
    await world.clock.pass(MINUTE);
    respond(world, 'profile', { ...MINE, phone: '0987654321' }, { ...OWN, id: 'response-2' });
    await sweep(world);
    expect(consents(world)).toEqual([
      ['DV000001', '2025-01'],
      ['DV000001', '2026-11'],
    ]);
  });

  test('that came with a concern in one’s name stands in the restricted file; of an anonymous one there is none', async () => {
    const world = await setUp('3');
    await world.act('makeForms');
    const said = { unit: 'KT01', scope: 'Cá nhân', person: 'sv1', topic: 'Wifi', urgency: 'Sớm', consent: AGREED };
    respond(world, 'concern', said, { id: 'response-1' });
    respond(world, 'concern', { ...said, scope: 'Ẩn danh' }, { id: 'response-2' });
    await sweep(world);
    expect(column(world, 'Tâm tư, nguyện vọng', 'Mã ĐVTN')).toEqual(['SV1', null]);
    expect(consents(world)).toEqual([['SV1', '2026-11']]);
  });
});

describe('an answer that is revised', () => {
  test('after an officer took it waits again, and changes the same row when it is taken', async () => {
    const world = await withForms();
    respond(world, 'contact', CONTACT, OTHERS);
    await sweep(world);
    await decide(world, 'accept');
    await world.clock.pass(MINUTE);
    respond(world, 'contact', { ...CONTACT, youthName: 'Phạm Thị Mai' }, OTHERS);
    await sweep(world);
    expect(youths(world)).toEqual(['Phạm Mai']);
    await decide(world, 'refuse');
    await world.clock.pass(MINUTE);
    respond(world, 'contact', { ...CONTACT, youthName: 'Phạm Thị Mai', youthStudentId: 'SV88' }, OTHERS);
    await sweep(world);
    await decide(world, 'accept');
    expect(youths(world)).toEqual(['Phạm Thị Mai']);
    expect(column(world, 'Nhật ký', 'Thay đổi').map(String).join('\n')).toContain('Phạm Mai');
  });

  test('of one’s own data is overtaken by what was sent later, in whatever order the rows stand', async () => {
    const world = await withForms();
    respond(world, 'profile', MINE, OWN);
    await world.clock.pass(MINUTE);
    respond(world, 'profile', { ...MINE, phone: '0987654321' }, { ...OWN, id: 'response-2' });
    const sheet = sheetOf(world, FORM_WORDS.profile.sheet);
    sheet.load([[...sheet.row(0)], [...sheet.row(2)], [...sheet.row(1)]]);
    await sweep(world);
    expect(column(world, 'ĐVTN', 'Điện thoại')[0]).toBe('0987654321');
  });

  test('that comes late waits for an officer, and takes nothing back by itself', async () => {
    const world = await withForms();
    respond(world, 'profile', { ...MINE, person: 'SV99' }, OWN);
    await world.clock.pass(MINUTE);
    respond(world, 'profile', { ...MINE, phone: '0987654321' }, { ...OWN, id: 'response-2' });
    await sweep(world);
    const sheet = sheetOf(world, FORM_WORDS.profile.sheet);
    sheet.setValue(1, sheet.row(0).indexOf('MSSV'), 'SV1');
    await sweep(world);
    expect(column(world, 'ĐVTN', 'Điện thoại')[0]).toBe('0987654321');
    expect(column(world, 'Đề nghị', 'Trạng thái')).toEqual(['Đã nhận', 'Chờ duyệt']);
  });
});

describe('questions that officers change', () => {
  test('a renamed one that may be left blank is still read', async () => {
    const world = await withForms();
    const item = formOf(world, 'contact').items.find(({ title }) => title === 'Điện thoại thanh niên');
    if (item) item.title = 'Số máy của bạn ấy';
    respond(world, 'contact', { ...CONTACT, youthPhone: '0912345678' }, OWN);
    await sweep(world);
    expect(column(world, '1+1', 'Điện thoại thanh niên').at(-1)).toBe('0912345678');
  });

  test('one that was taken away is asked again in a column of its own, and read there', async () => {
    const world = await withForms();
    const form = formOf(world, 'contact');
    respond(world, 'contact', CONTACT, OWN);
    form.items = form.items.filter(({ title }) => title !== 'Họ và tên thanh niên');
    await world.act('makeForms');
    respond(world, 'contact', { ...CONTACT, youthName: 'Tạ Hai' }, { ...OWN, id: 'response-2' });
    await sweep(world);
    expect(youths(world)).toEqual(['Phạm Mai', 'Tạ Hai']);
  });

  test('words that an officer chose stay; the text that one consents to is ours', async () => {
    const world = await withForms();
    const form = formOf(world, 'profile');
    form.title = 'Sửa thông tin';
    for (const item of form.items) [item.title, item.helpText] = [`${item.title} x`, 'y'];
    await world.act('makeForms');
    expect([form.title, form.items[0]?.title, form.items.at(-1)?.helpText]).toEqual([
      'Sửa thông tin',
      'MSSV x',
      FORM_WORDS.profile.questions['consent']?.help,
    ]);
  });

  test('columns that are moved, and one put in front of the times', async () => {
    const world = await withForms();
    respond(world, 'contact', CONTACT, OWN);
    const sheet = sheetOf(world, FORM_WORDS.contact.sheet);
    const rows = [0, 1].map((row) => ['Ghi chú riêng', ...[...sheet.row(row)].reverse()]);
    sheet.load(rows);
    await sweep(world);
    expect(column(world, '1+1', 'Ngày vận động').at(-1)).toBe(parseDay('22/11/2026'));
  });
});

describe('what is not as it was left', () => {
  test('a sheet of answers that was taken away is made anew by Tạo biểu mẫu', async () => {
    const world = await withForms();
    world.book.sheets.splice(world.book.sheets.indexOf(sheetOf(world, FORM_WORDS.contact.sheet)), 1);
    await world.act('makeForms');
    respond(world, 'contact', CONTACT, OWN);
    await sweep(world);
    expect(youths(world)).toEqual(['Phạm Mai']);
    expect(world.store.forms.size).toBe(3);
  });

  test('forms are made once, wherever the making is stopped', async () => {
    const wrong: string[] = [];
    const ready = await register();
    let calls = 1;
    for (let k = 1; k <= calls; k++) {
      const world = copyOf(ready);
      let count = 0;
      await world
        .act('makeForms', {
          onCall: () => {
            count += 1;
            return count === k ? { kind: 'stop-after' } : undefined;
          },
        })
        .catch(() => undefined);
      calls = Math.max(count, calls);
      await world.act('makeForms');
      const sheets = world.book.sheets.filter(({ properties }) => /Trả lời|Câu trả lời/.test(properties.title));
      // Of a form whose very making was not answered nobody knows; nothing leads to it.
      const linked = [...world.store.forms.values()].filter(({ destination }) => destination !== undefined);
      if (linked.length !== 3 || sheets.length !== 3) {
        wrong.push(`${String(k)}: ${String(linked.length)} forms, ${String(sheets.length)} sheets`);
      }
      const items = linked.map((form) => form.items.length).join();
      if (items !== '6,8,2') wrong.push(`${String(k)}: ${items} questions`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  test('our own columns, taken away, make no second row of anything', async () => {
    const world = await setUp('3');
    await world.act('makeForms');
    const said = { unit: 'KT01', scope: 'Tập thể', topic: 'Wifi', urgency: 'Sớm', content: 'a', consent: AGREED };
    respond(world, 'concern', said, { id: 'response-1' });
    respond(world, 'concern', { ...said, content: 'b' }, { id: 'response-2' });
    await sweep(world);
    const sheet = sheetOf(world, FORM_WORDS.concern.sheet);
    sheet.setValue(0, sheet.row(0).indexOf('⚙ Dấu'), 'x');
    await sweep(world);
    expect(column(world, 'Tâm tư, nguyện vọng', 'Nội dung')).toEqual(['a', 'b']);
  });
});

describe('who may not', () => {
  test('an own report that the rules find a fault in waits for an officer instead', async () => {
    const world = await withForms();
    respond(world, 'contact', { ...CONTACT, youthName: 'Lê Ân', youthStudentId: 'SV1' }, OWN);
    await sweep(world);
    expect([youths(world), column(world, 'Đề nghị', 'Trạng thái')]).toEqual([[], ['Chờ duyệt']]);
  });

  test('of a branch that was closed is told so by the rules when an officer would take it', async () => {
    const world = await withForms();
    fill(world, 'ĐVTN', [
      person('Lê Ân', {
        'Mã ĐVTN': 'DV000001',
        MSSV: 'SV1',
        Email: 'an@example.edu.vn',
        'Tình trạng': 'Tốt nghiệp',
        'Ngày rời đơn vị': '01/07/2026',
      }),
    ]);
    respond(world, 'contact', CONTACT, OWN);
    await sweep(world);
    expect(youths(world)).toEqual([]);
    const [item] = await result(world, 'suggestions', {});
    const answer = await ask(world, 'decide', { ref: item?.ref ?? '', verdict: 'accept', accepted: true });
    expect(JSON.stringify(answer)).toContain('không phải là đoàn viên hoặc hội viên đang sinh hoạt');
  });

  test('an answer refused for a person who is not in the books is taken when the officer asks again', async () => {
    const world = await withForms();
    respond(world, 'contact', { ...CONTACT, recruiter: 'SV77' }, OTHERS);
    await sweep(world);
    await result(world, 'save', {
      table: 'people',
      ref: null,
      fields: fields({
        fullName: 'Tạ Mới',
        studentId: 'SV77',
        birthDate: '01/01/2006',
        unit: 'KT01',
        status: 'Đang sinh hoạt',
      }),
      accepted: true,
    });
    await sweep(world);
    expect(column(world, 'Đề nghị', 'Trạng thái')).toEqual(['Chờ duyệt']);
    expect(column(world, FORM_WORDS.contact.sheet, '⚙ Lý do')).toEqual([null]);
  });
});

test('what the sweep took is not what Hoàn tác takes back', async () => {
  const world = await withForms();
  respond(world, 'contact', CONTACT, OTHERS);
  await sweep(world);
  await world.act('undoLast', { answers: { alert: 'NO' } });
  expect(world.dialogs.at(-1)?.message).not.toContain('Nhận câu trả lời');
});

test('a run stops after four minutes, and the next goes on', async () => {
  const world = await withForms();
  for (let index = 0; index < 230; index++) {
    respond(world, 'contact', { ...CONTACT, youthName: `Phạm ${String(index)}` }, { id: `response ${String(index)}` });
  }
  let passed = false;
  await sweep(world, {
    onCall: ({ name }: { name: string }) => {
      if (name === 'Sheets.Spreadsheets.batchUpdate' && !passed) {
        passed = true;
        void world.clock.pass(5 * MINUTE);
      }
      return undefined;
    },
  });
  expect(column(world, 'Đề nghị', 'Mã')).toHaveLength(200);
  await sweep(world);
  expect(column(world, 'Đề nghị', 'Mã')).toHaveLength(230);
});

test('one youth reported by three: three proposals, each telling of the others, and of the row once one is taken', async () => {
  const world = await withForms();
  for (const [recruiter, youthName] of [
    ['SV1', 'Phạm Mai'],
    ['SV2', 'phạm  mai'],
    ['SV3', 'Phạm Mai'],
  ] as const) {
    respond(world, 'contact', { ...CONTACT, recruiter, youthName }, { id: recruiter });
  }
  await sweep(world);
  const alike = async (): Promise<unknown> =>
    (await result(world, 'suggestions', {})).map((item) => [item.ref, item.alike]);
  expect(await alike()).toEqual([
    ['DN000003', ['DN000001', 'DN000002']],
    ['DN000002', ['DN000001', 'DN000003']],
    ['DN000001', ['DN000002', 'DN000003']],
  ]);
  await decide(world, 'accept');
  expect(await alike()).toEqual([
    ['DN000002', ['VD000004 (Phạm Mai)', 'DN000001']],
    ['DN000001', ['VD000004 (Phạm Mai)', 'DN000002']],
  ]);
});

test('two sweeps at once give every answer one row', async () => {
  const world = await withForms();
  for (let index = 0; index < 20; index++) {
    respond(world, 'contact', { ...CONTACT, youthName: `Phạm ${String(index)}` }, { id: `response ${String(index)}` });
  }
  await world.act('automate', { answers: { alert: 'YES' } });
  await Promise.all([sweep(world), world.act('answersArrived', { args: [{}] }), world.act('sweepAnswers')]);
  await sweep(world);
  expect(column(world, 'Đề nghị', 'Mã')).toHaveLength(20);
});

test('long names, formulas, markup and emoji stay what they are in every answer', async () => {
  const world = await withForms();
  const name = `=IMPORTXML("http://x") <b>&amp; 🎉 ${'Nguyễn '.repeat(40)}`.trim();
  respond(world, 'contact', { ...CONTACT, youthName: name }, OTHERS);
  respond(world, 'profile', { ...MINE, address: name, ward: '+1 ngõ', province: "'=1" }, OWN);
  await sweep(world);
  await decide(world, 'accept');
  expect(youths(world)).toEqual([name]);
  expect(['Địa chỉ', 'Xã/phường', 'Tỉnh/thành'].map((header) => column(world, 'ĐVTN', header)[0])).toEqual([
    name,
    '+1 ngõ',
    "'=1",
  ]);
});

describe('concerns, whose rows keep no trace of their answers', () => {
  const said = { unit: 'KT01', scope: 'Ẩn danh', topic: 'Wifi', urgency: 'Sớm', consent: AGREED };
  const contents = (world: World): unknown[] => [...column(world, 'Tâm tư, nguyện vọng', 'Nội dung')].sort();

  async function spoken(): Promise<World> {
    const world = await setUp('3');
    await world.act('makeForms');
    for (const content of ['a', 'b', 'c']) {
      respond(world, 'concern', { ...said, content }, { id: content });
      await world.clock.pass(MINUTE);
    }
    return world;
  }

  test('are one each though the answers are sorted while they are written to', async () => {
    const world = await spoken();
    const sort = (): void => {
      const sheet = sheetOf(world, FORM_WORDS.concern.sheet);
      sheet.load([[...sheet.row(0)], ...[3, 1, 2].map((row) => [...sheet.row(row)])]);
    };
    const racing = ({ name }: { name: string }): undefined => {
      if (name === 'Sheets.Spreadsheets.batchUpdate') sort();
      return undefined;
    };
    await sweep(world, { onCall: racing });
    respond(world, 'concern', { ...said, content: 'd' }, { id: 'd' });
    await sweep(world, { onCall: racing });
    await sweep(world);
    await sweep(world);
    expect(contents(world)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('said by two with the same words on one day are two', async () => {
    const world = await spoken();
    respond(world, 'concern', { ...said, content: 'a' }, { id: 'another' });
    await sweep(world);
    await sweep(world);
    expect(contents(world)).toEqual(['a', 'a', 'b', 'c']);
  });

  test('ask for the branch by a list of those that are open, where the register is known', async () => {
    const world = await register();
    fill(world, 'Đơn vị', [
      ...UNITS,
      {
        'Mã đơn vị': 'KT00',
        'Tên đơn vị': 'Chi đoàn cũ',
        Cấp: 'Chi đoàn',
        'Trực thuộc': 'PH',
        'Ngày kết thúc': '01/07/2026',
      },
    ]);
    const restricted = await setUp('3');
    restricted.spreadsheets.set('so-cua-doan', world.book);
    fill(restricted, 'Cấu hình', [{ Mã: 'Địa chỉ Sổ Đoàn', 'Giá trị': 'so-cua-doan' }]);
    await restricted.act('makeForms');
    const [unit] = formOf(restricted, 'concern').items;
    expect([unit?.type, unit?.choices]).toEqual(['LIST', ['KT01 · Chi đoàn KT01']]);
    respond(restricted, 'concern', { ...said, unit: 'KT01 · Chi đoàn KT01' }, { id: 'a' });
    await sweep(restricted);
    expect(column(restricted, 'Tâm tư, nguyện vọng', 'Đơn vị')).toEqual(['KT01']);
  });

  test('whose answer an officer mended are mended, not doubled', async () => {
    const world = await spoken();
    await sweep(world);
    const sheet = sheetOf(world, FORM_WORDS.concern.sheet);
    sheet.setValue(1, sheet.row(0).indexOf('Chi đoàn'), 'KT02');
    sheet.setValue(1, sheet.row(0).indexOf('Nội dung'), 'a b');
    await sweep(world);
    expect(contents(world)).toEqual(['a b', 'b', 'c']);
    expect(column(world, 'Tâm tư, nguyện vọng', 'Đơn vị')[0]).toBe('KT02');
  });
});

const FAULTS: readonly Fault['kind'][] = ['stop-before', 'stop-after'];

test.each(FAULTS)(
  'own data, own contacts and concerns of a run that ends by a %s at any of its calls are written once',
  async (kind) => {
    const wrong: string[] = [];
    const ready = await withForms();
    respond(ready, 'contact', CONTACT, OWN);
    respond(ready, 'profile', MINE, { ...OWN, id: 'response-2' });
    const restricted = await setUp('3');
    await restricted.act('makeForms');
    const said = { unit: 'KT01', scope: 'Cá nhân', person: 'SV1', topic: 'Wifi', urgency: 'Sớm', consent: AGREED };
    respond(restricted, 'concern', said, { id: 'response-3' });
    const tables = ['1+1', 'ĐVTN', 'Đồng ý', 'Đề nghị', 'Tâm tư, nguyện vọng'];
    for (const world of [ready, restricted]) {
      const counts = (of: World): string => tables.map((title) => of.book.sheetByTitle(title)?.lastDataRow ?? 0).join();
      const calm = againOf(world);
      await sweep(calm);
      let isOver = false;
      for (let k = 1; !isOver; k++) {
        const disturbed = againOf(world);
        let count = 0;
        const onCall = (): { kind: Fault['kind'] } | undefined => ((count += 1) === k ? { kind } : undefined);
        await sweep(disturbed, { onCall }).catch(() => undefined);
        isOver = count < k;
        await sweep(disturbed);
        await sweep(disturbed);
        if (counts(disturbed) !== counts(calm)) wrong.push(`${String(k)}: ${counts(disturbed)}`);
      }
    }
    expect(wrong).toEqual([]);
  },
  120_000,
);

/** The same world again, forms among it. */
function againOf(world: World): World {
  const copy = copyOf(world);
  const properties = copy.store.documentProperties(copy.active);
  for (const [key, value] of world.store.documentProperties(world.active)) properties.set(key, value);
  return copy;
}
