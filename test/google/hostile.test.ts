import { describe, expect, test } from '@jest/globals';
import type { ArgumentsOf } from '../../src/panel-api/requests';
import { KNOWN_SETTINGS } from '../../src/areas/all';
import { TABLES } from '../../src/areas/tables';
import type { Table } from '../../src/sheet/table';
import type { CellValue } from '../../src/local/spreadsheet/sheet';
import { PAYLOADS, type Payload } from '../fuzz/hostile';
import { ask, committee, fields, register } from '../support/panel-calls';
import { fill, person, recruitment, sheetOf, UNITS, type Cells } from '../support/register';
import { AGREED, respond, withForms } from '../support/respondents';
import { runTheBundle, type Acting, type World } from '../support/world';

runTheBundle();

const TEXTS = Object.entries(PAYLOADS) as [Payload, string][];
const NEXT: Acting = { answers: { prompt: { button: 'OK', text: '' }, alert: 'YES' } };
const KNOWN_ADDRESSES = ['kt01@example.edu.vn', 'an@example.edu.vn'];

/** Everything that panels and dialogs said, and mails say, as it was given to whoever shows it. */
interface Heard {
  readonly said: string[];
  readonly html: string[];
}

/** Does all that a register can do, with whatever stands in it. */
async function goAbout(world: World): Promise<Heard> {
  const said: string[] = [];
  await world.act('checkData');
  await world.act('checkData');
  await world.act('summariseRecruitment', NEXT);
  await world.act('summariseNominations', NEXT);
  await world.act('mailLive', { answers: { alert: 'YES' } });
  await world.act('composeMail', { answers: { alert: 'YES' } });
  await world.act('previewMail');
  await world.act('sendMailNow', NEXT);
  await world.act('selfCheck');
  await world.act('openPeople');
  const rooms = ['directory', 'nominations', 'health', 'suggestions', 'meetings', 'lists'] as const;
  for (const room of rooms) said.push(JSON.stringify(await ask(world, room, {})));
  said.push(JSON.stringify(await ask(world, 'recruitment', { unit: null })));
  for (const ref of ['DV000001', '__proto__', 'TOSTRING', 'CONSTRUCTOR']) {
    said.push(JSON.stringify(await ask(world, 'person', { ref })));
    said.push(JSON.stringify(await ask(world, 'chain', { ref })));
  }
  said.push(JSON.stringify(await ask(world, 'records', { table: 'projects' })));
  await world.act('undoLast', NEXT);
  said.push(...world.toasts, ...world.dialogs.map(({ title, message }) => `${title}\n${message}`));
  return { said, html: [...world.pages, ...world.store.outbox.map(({ htmlBody = '' }) => htmlBody)] };
}

/** What JavaScript or a server says of itself. */
const RAW_ERROR =
  /\w+Error\b|\bat \S+ \(|\bundefined\b|\[object |Cannot |is not (?:a function|iterable|defined)|NaN\b|Exception|Invalid /;
/** Markup that only a payload has. */
const MARKUP = /<img src=x|<script>alert|x" onmouseover="|href="javascript:/i;

function expectHarmless(world: World, { said, html }: Heard): void {
  const formulas = world.book.sheets.flatMap(({ properties, formulas: own }) =>
    own.height > 0 ? [properties.title] : [],
  );
  expect(formulas).toEqual([]);
  const payloads = TEXTS.map(([, text]) => JSON.stringify(text).slice(1, -1));
  for (const text of said) {
    const ours = payloads.reduce((rest, payload) => rest.replaceAll(payload, ''), text);
    const at = ours.search(RAW_ERROR);
    expect(at < 0 ? null : ours.slice(Math.max(0, at - 200), at + 200)).toBeNull();
  }
  for (const page of html) expect(MARKUP.exec(page)?.[0] ?? null).toBeNull();
  for (const { to, subject } of world.store.outbox) {
    expect(KNOWN_ADDRESSES).toContain(to);
    expect(subject).toMatch(/^[^\r\n\u2028]{1,250}$/);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

/** Settings get other texts in each. */
const ROUNDS = 4;

/** A register whose branch has an address. */
function addressed(world: World): World {
  fill(world, 'Đơn vị', [UNITS[0] ?? {}, { ...UNITS[1], 'Email nhận báo cáo': 'kt01@example.edu.vn' }]);
  return world;
}

/** The text columns that an officer may fill, by headers. */
function textHeaders(name: 'people' | 'recruitment' | 'projects'): string[] {
  const { columns }: Table = TABLES[name];
  return Object.values(columns).flatMap(({ system, header }) => (system ? [] : [header]));
}

/** Nobody can have typed these into a cell as they are: a grid, or Google, takes them otherwise. */
const asCell = (text: string): CellValue => text.replace(/\u0000/g, '');

describe('what is typed, pasted or sent is a text', () => {
  test('in cells, of every column', async () => {
    const world = addressed(await register());
    fill(world, 'ĐVTN', [
      ...TEXTS.map(([, text], at) =>
        person(text, { 'Mã ĐVTN': `DV${String(at + 1).padStart(6, '0')}`, 'Ghi chú': text, MSSV: `SV${String(at)}` }),
      ),
      ...TEXTS.map(([, text]) => Object.fromEntries(textHeaders('people').map((header) => [header, text]))),
    ]);
    fill(world, '1+1', [
      ...TEXTS.map(([, text]) => recruitment('SV0', text)),
      ...TEXTS.map(([, text]) => Object.fromEntries(textHeaders('recruitment').map((header) => [header, text]))),
    ]);
    fill(
      world,
      'Công trình',
      TEXTS.map(([, text]) => Object.fromEntries(textHeaders('projects').map((header) => [header, text]))),
    );
    expectHarmless(world, await goAbout(world));
    // The first row's cells stay the texts that they are.
    expect(sheetOf(world, 'ĐVTN').value(1, sheetOf(world, 'ĐVTN').row(0).indexOf('Ghi chú'))).toBe(PAYLOADS.formula);
  });

  test('in cells as they are typed, and marked at once', async () => {
    const world = addressed(await register());
    const sheet = sheetOf(world, 'ĐVTN');
    for (const [at, [, text]] of TEXTS.entries()) {
      for (const column of [1, 2, 4, 6]) sheet.setValue(at + 1, column, asCell(text));
    }
    const { id } = sheet.properties;
    const { rangeObject } = await import('../../src/local/apps-script/services/range-place');
    const { RemoteObject } = await import('../../src/local/apps-script/crossing');
    const range = rangeObject(id, { startRow: 1, endRow: TEXTS.length + 1, startColumn: 1, endColumn: 7 });
    const event = { range, source: new RemoteObject('Spreadsheet', world.active), authMode: null };
    await world.act('onEdit', { args: [event], isSimple: true });
    expectHarmless(world, await goAbout(world));
  });

  test('in panels, in every field', async () => {
    const world = addressed(await register());
    const said: string[] = [];
    for (const [, text] of TEXTS) {
      const filled = Object.fromEntries(
        Object.entries(TABLES.people.columns).flatMap(([property, { system }]) => (system ? [] : [[property, text]])),
      );
      const args = { table: 'people', ref: null, accepted: true } as const;
      said.push(JSON.stringify(await ask(world, 'save', { ...args, fields: fields(filled) })));
      const note = {
        fullName: text,
        birthDate: '1/2/2006',
        unit: 'KT01',
        status: 'Đang sinh hoạt',
        note: text,
        address: text,
      };
      said.push(JSON.stringify(await ask(world, 'save', { ...args, fields: fields(note) })));
      said.push(
        JSON.stringify(
          await ask(world, 'save', { ...args, fields: [{ property: text.slice(0, 200), text, seen: text }] }),
        ),
      );
      said.push(JSON.stringify(await ask(world, 'save', { ...args, table: text.slice(0, 200), fields: [] })));
      for (const name of ['person', 'contact', 'chain', 'nomination'] as const) {
        said.push(JSON.stringify(await ask(world, name, { ref: text.slice(0, 200) })));
      }
      said.push(JSON.stringify(await ask(world, 'record', { table: 'projects', ref: text.slice(0, 200) })));
      said.push(JSON.stringify(await ask(world, 'records', { table: text.slice(0, 200) })));
    }
    const heard = await goAbout(world);
    expectHarmless(world, { ...heard, said: [...said, ...heard.said] });
  });

  test('in the committee’s panels', async () => {
    const world = await committee();
    const said: string[] = [];
    for (const [, text] of TEXTS) {
      const filled = {
        person: 'DV000001',
        stage: 'Đoàn viên ưu tú',
        chosen: '1/10/2026',
        note: text,
        resolution: text,
        receivedBy: text,
      };
      said.push(
        JSON.stringify(
          await ask(world, 'save', { table: 'nominations', ref: null, fields: fields(filled), accepted: true }),
        ),
      );
    }
    const heard = await goAbout(world);
    expectHarmless(world, { ...heard, said: [...said, ...heard.said] });
  });

  test('in answers to forms, swept and accepted', async () => {
    const world = addressed(await withForms());
    for (const [at, [, text]] of TEXTS.entries()) {
      const id = `response-${String(at)}`;
      const contact = {
        recruiter: at % 2 === 0 ? 'SV1' : text,
        youthName: text,
        organisation: 'Hội',
        note: text,
        proof: text,
        youthStudentId: text,
      };
      respond(world, 'contact', { ...contact, consent: AGREED }, { id, email: 'ai-do@example.com' });
      respond(
        world,
        'profile',
        { person: 'SV1', birthDate: '2006-02-01', phone: text, address: text, email: text, consent: AGREED },
        { id: `${id}-p`, email: 'an@example.edu.vn' },
      );
    }
    const said: string[] = [];
    await world.act('sweepNow');
    for (let at = 1; at <= TEXTS.length * 2; at++) {
      const ref = `DN${String(at).padStart(6, '0')}`;
      said.push(
        JSON.stringify(
          await ask(world, 'decide', { ref, verdict: at % 3 === 0 ? 'refuse' : 'accept', accepted: true }),
        ),
      );
    }
    const heard = await goAbout(world);
    expectHarmless(world, { ...heard, said: [...said, ...heard.said] });
  });

  test('in a list that is taken in, as headers and as cells, 300 columns wide', async () => {
    const world = addressed(await register());
    const headers = ['STT', 'MSSV', 'Họ và tên', 'Ngày sinh', 'Lớp', 'SĐT', 'Email', ...TEXTS.map(([, text]) => text)];
    const wide = Array.from({ length: 300 - headers.length }, (_, at) => `Cột ${String(at)}`);
    const rows = TEXTS.map(([, text], at): CellValue[] => [
      at + 1,
      `SV${String(100 + at)}`,
      text,
      '05/09/2008',
      'KT01',
      text,
      text,
      ...TEXTS.map(() => text),
    ]);
    world.put('K51', [
      [...headers, ...wide],
      ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? asCell(cell) : cell))),
    ]);
    const asked: ArgumentsOf<'importPreview'> = {
      sheets: [{ title: 'K51', unit: '' }],
      fields: null,
      answers: { letters: false, dates: [] },
      intake: null,
      decisions: [],
      decidedOn: '',
      shown: 100,
    };
    const preview = await ask(world, 'importPreview', asked);
    const said = [JSON.stringify(preview)];
    if (preview.status === 'ok') {
      const { layouts, seen } = preview.result;
      const chosen = layouts.map(({ columns }) => columns.map(({ field }) => field));
      said.push(JSON.stringify(await ask(world, 'importApply', { ...asked, fields: chosen, seen, goesOn: null })));
    }
    world.put('K52', [
      ['MSSV', 'Họ và tên'],
      ['SV900', 'Lê Tám'],
    ]);
    for (const [, text] of TEXTS) {
      const one = text.slice(0, 200);
      const sheets = [{ title: 'K52', unit: text }];
      const answers = { letters: true, dates: [{ column: one, order: 'swap' as const }] };
      said.push(
        JSON.stringify(
          await ask(world, 'importPreview', { ...asked, sheets, answers, decisions: [{ id: one, verdict: one }] }),
        ),
      );
      said.push(JSON.stringify(await ask(world, 'importPreview', { ...asked, sheets: [{ title: one, unit: '' }] })));
    }
    const heard = await goAbout(world);
    expect(preview.status).toBe('ok');
    expectHarmless(world, { ...heard, said: [...said, ...heard.said] });
  });

  test('in Cấu hình, of every setting', async () => {
    const settings = KNOWN_SETTINGS.settings;
    const short = TEXTS.filter(([name]) => name !== 'long');
    for (let round = 0; round < ROUNDS; round++) {
      const world = addressed(await register());
      const textAt = (at: number): string => short[(at + round * 5) % short.length]?.[1] ?? '';
      fill(world, 'Cấu hình', [
        ...settings.map(({ code }, at): Cells => ({ Mã: code, 'Giá trị': textAt(at), 'Căn cứ': textAt(at) })),
        ...short.map(([, text]): Cells => ({ Mã: text, 'Giá trị': text, 'Hiệu lực từ': text })),
      ]);
      expectHarmless(world, await goAbout(world));
    }
  });

  test('over the Sheets API, as raw values and as cells', async () => {
    const world = addressed(await register());
    const values = TEXTS.map(([, text], at) => [`DV9${String(at).padStart(5, '0')}`, `SV9${String(at)}`, text]);
    world.api.appendValues(world.active, "'ĐVTN'!A1", { values }, { valueInputOption: 'RAW' });
    const rows = TEXTS.map(([, text]) => ({ values: [{ userEnteredValue: { stringValue: text } }] }));
    world.api.batchUpdate(world.active, {
      requests: [{ appendCells: { sheetId: 1102, rows, fields: 'userEnteredValue' } }],
    });
    expectHarmless(world, await goAbout(world));
  });

  test('in the names of sheets and columns of the officers’ own', async () => {
    const world = addressed(await register());
    for (const [, text] of TEXTS.filter(([name]) => name !== 'long'))
      world.put(text.slice(0, 90), [
        [text, text],
        [text, 1],
      ]);
    const sheet = sheetOf(world, 'ĐVTN');
    const headers = sheet.row(0).length;
    TEXTS.forEach(([, text], at) => {
      sheet.setValue(0, headers + at, asCell(text));
    });
    expectHarmless(world, await goAbout(world));
  });
});
