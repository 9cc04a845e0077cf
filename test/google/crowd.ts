import fc from 'fast-check';
import type { Sheet } from '../../src/local/spreadsheet/sheet';
import { FORM_WORDS } from '../../src/words/forms';
import { fields, register, request } from '../support/panel-calls';
import { column, fill, person, sheetOf, twin, type Cells } from '../support/register';
import { CONTACT, respond } from '../support/respondents';
import { EDITOR, OWNER, type Acting, type World } from '../support/world';

/** Many at once: runs that are held at each call of a service, and what people do in between. */

/** Somebody who acts: a run of the script's, or somebody at the sheet, who needs one turn. */
export interface Actor {
  readonly does: keyof typeof DOES;
  /** Whom or what it is about; numbers beyond those that there are start anew. */
  readonly which: number;
}

/** Who acts, and who has each turn: numbers among those who are not done, taken anew from the start. */
export interface Story {
  readonly actors: readonly Actor[];
  readonly turns: readonly number[];
}

const PEOPLE = 6;
const nameOf = (n: number): string => `Người ${String.fromCharCode(65 + n)}`;
const phoneOf = (n: number): string => `09000000${String(n).padStart(2, '0')}`;
const keyOf = (n: number): string => `DV00000${String(n + 1)}`;

/** A register whose rows can be told by every cell in them: Người A has SV0, DV000001 and, once saved, phone 0900000000. */
export async function crowded(): Promise<World> {
  const world = await register();
  fill(
    world,
    'ĐVTN',
    Array.from({ length: PEOPLE }, (_, n): Cells => person(nameOf(n), { 'Mã ĐVTN': keyOf(n), MSSV: `SV${String(n)}` })),
  );
  fill(world, '1+1', []);
  await world.act('makeForms');
  await world.act('checkData');
  world.dialogs.length = 0;
  return world;
}

/** What somebody does at number `id`; answers with what ran, where it was a run. */
type Does = (world: World, actor: { readonly which: number; readonly id: number }, acting: Acting) => Promise<unknown>;

const ask =
  (make: (n: number, id: number) => readonly [name: string, args: object]): Does =>
  async (world, { which, id }, acting) => {
    const [name, args] = make(which % PEOPLE, id);
    const { value } = await world.act('panelCall', {
      ...acting,
      args: [request(name, args, `crowd-request-${String(id)}`)],
    });
    return value;
  };

const click =
  (functionName: string): Does =>
  (world, _, acting) =>
    world.act(functionName, acting);

const byHand =
  (change: (world: World, which: number, id: number) => void): Does =>
  (world, { which, id }) => {
    change(world, which, id);
    return Promise.resolve();
  };

const TABLES = ['ĐVTN', '1+1', 'Đề nghị', 'Nhật ký'];
const some = (world: World, which: number): Sheet => sheetOf(world, TABLES[which % TABLES.length] ?? '');

const save = (
  table: string,
  ref: string | null,
  texts: Readonly<Record<string, string>>,
): readonly [string, object] => ['save', { table, ref, fields: fields(texts), accepted: true }];

export const DOES = {
  'saves a new person': ask((_, id) =>
    save('people', null, {
      fullName: `Mới ${String(id)}`,
      studentId: `MOI${String(id)}`,
      birthDate: '05/09/2008',
      unit: 'KT01',
      status: 'Đang sinh hoạt',
    }),
  ),
  'saves a phone': ask((n) => save('people', keyOf(n), { phone: phoneOf(n) })),
  'saves a new contact': ask((n, id) =>
    save('recruitment', null, {
      recruiter: keyOf(n),
      youthName: `Bạn ${String(id)} của ${nameOf(n)}`,
      organisation: 'Hội',
      contacted: '15/11/2026',
      status: 'Đang vận động',
    }),
  ),
  'sends an answer': byHand((world, which, id) =>
    respond(
      world,
      'contact',
      { ...CONTACT, recruiter: `SV${String(which % PEOPLE)}`, youthName: `Trả lời ${String(id)}` },
      { id: `response-${String(id)}` },
    ),
  ),
  sweeps: click('sweepNow'),
  checks: click('checkData'),
  'adds a row through the API': byHand((world, which, id) => {
    const sheet = sheetOf(world, '1+1');
    const headers = sheet.row(0);
    const cells: Cells = {
      'Người vận động': keyOf(which % PEOPLE),
      'Họ và tên thanh niên': `Ngoài ${String(id)} của ${nameOf(which % PEOPLE)}`,
      'Tổ chức': 'Hội',
      'Ngày vận động': 46_000,
      'Trạng thái': 'Đang vận động',
    };
    const values = headers.map((header) => {
      const cell = cells[String(header)];
      if (cell === undefined || cell === null) return {};
      return { userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: String(cell) } };
    });
    const appendCells = { sheetId: sheet.properties.id, rows: [{ values }], fields: 'userEnteredValue' };
    world.api.batchUpdate(world.active, { requests: [{ appendCells }] });
  }),
  'types a note': byHand((world, which) => {
    const sheet = sheetOf(world, 'ĐVTN');
    const names = column(world, 'ĐVTN', 'Họ và tên');
    const row = names.indexOf(nameOf(which % PEOPLE));
    if (row >= 0) sheet.setValue(row + 1, sheet.row(0).indexOf('Địa chỉ'), `Nhà ${nameOf(which % PEOPLE)}`);
  }),
  'turns the rows round': byHand((world, which) => {
    const sheet = some(world, which);
    const rows = Array.from({ length: Math.max(0, sheet.lastDataRow - 1) }, (_, index) => index + 1);
    sheet.reorderRows(1, rows.reverse(), 0, sheet.properties.columnCount);
  }),
  'puts in a row': byHand((world, which) => some(world, which).insertRows(1, 1)),
  'puts in a column': byHand((world, which) => some(world, which).insertColumns(which % 3, 1)),
  'deletes an empty column': byHand((world, which) => {
    const sheet = some(world, which);
    const at = sheet.row(0).findIndex((header) => String(header ?? '') === '');
    if (at >= 0 && at < sheet.row(0).length) sheet.deleteColumns(at, 1);
  }),
} as const satisfies Readonly<Record<string, Does>>;

export const STORIES: fc.Arbitrary<Story> = fc.record({
  actors: fc.array(
    fc.record({ does: fc.constantFrom(...(Object.keys(DOES) as (keyof typeof DOES)[])), which: fc.nat(11) }),
    { minLength: 2, maxLength: 10 },
  ),
  turns: fc.array(fc.nat(49), { minLength: 1, maxLength: 60 }),
});

/** A run that is held before its next call, or over. */
interface Held {
  readonly go: () => Promise<void>;
  isOver: boolean;
  readonly value: () => unknown;
}

/** What came of a story: the world afterwards, and what each was answered. */
export interface Told {
  readonly world: World;
  readonly answers: readonly unknown[];
  /** Who had each turn, in words. */
  readonly lines: readonly string[];
}

export async function play(made: World, { actors, turns }: Story): Promise<Told> {
  const world = twin(made);
  const lines: string[] = [];
  const runs = actors.map((actor, id) => held(world, actor, id, (what) => void lines.push(`${String(id)} ${what}`)));
  for (let turn = 0; runs.some(({ isOver }) => !isOver); turn++) {
    const open = runs.filter(({ isOver }) => !isOver);
    await open[(turns[turn % turns.length] ?? 0) % open.length]?.go();
  }
  return { world, answers: runs.map(({ value }) => value()), lines };
}

function held(world: World, actor: Actor, id: number, tell: (what: string) => void): Held {
  let resume: (() => void) | null = null;
  let stopped: () => void = () => undefined;
  let value: unknown = null;
  const turn = (name: string): Promise<void> =>
    new Promise((resolve) => {
      resume = () => {
        tell(name);
        resolve();
      };
      stopped();
    });
  const run: Held = {
    isOver: false,
    value: () => value,
    go: () =>
      new Promise<void>((resolve, reject) => {
        stopped = resolve;
        if (resume !== null) {
          const next = resume;
          resume = null;
          next();
          return;
        }
        tell(actor.does);
        const acting: Acting = { turn, actor: id % 2 === 0 ? OWNER : EDITOR, seed: `crowd ${String(id)}` };
        DOES[actor.does](world, { which: actor.which, id }, acting)
          .then((answer) => {
            value = answer;
            run.isOver = true;
            stopped();
          })
          .catch(reject);
      }),
  };
  return run;
}

/** What is not as it has to be, after a calm sweep and a calm check. */
export async function faultsAfter({ world, answers }: Told, { actors }: Story): Promise<string[]> {
  await world.act('sweepNow');
  await world.act('checkData');
  const wrong: string[] = [];
  const rows = (title: string): Cells[] => {
    const sheet = sheetOf(world, title);
    const headers = sheet.row(0).map((header) => String(header ?? ''));
    return Array.from({ length: Math.max(0, sheet.lastDataRow - 1) }, (_, row) =>
      Object.fromEntries(sheet.row(row + 1).map((cell, at) => [headers[at] ?? '', cell])),
    ).filter((cells) => Object.values(cells).some((cell) => cell !== null && cell !== ''));
  };
  const isOk = (id: number): boolean => (answers[id] as { status?: string } | null)?.status === 'ok';
  const expectOnce = (title: string, header: string, wanted: readonly string[]): void => {
    const found = rows(title).map((cells) => String(cells[header] ?? ''));
    if (JSON.stringify([...found].sort()) !== JSON.stringify([...wanted].sort()))
      wrong.push(`${title}: ${found.join(', ')} instead of ${wanted.join(', ')}`);
  };
  const done = (does: Actor['does'], name: (actor: Actor, id: number) => string): string[] =>
    actors.flatMap((actor, id) => (actor.does === does && isOk(id) ? [name(actor, id)] : []));
  const tried = (does: Actor['does'], name: (actor: Actor, id: number) => string): string[] =>
    actors.flatMap((actor, id) => (actor.does === does ? [name(actor, id)] : []));
  const of = ({ which }: Actor): string => nameOf(which % PEOPLE);

  expectOnce('ĐVTN', 'Họ và tên', [
    ...Array.from({ length: PEOPLE }, (_, n) => nameOf(n)),
    ...done('saves a new person', (_, id) => `Mới ${String(id)}`),
  ]);
  expectOnce('1+1', 'Họ và tên thanh niên', [
    ...done('saves a new contact', (actor, id) => `Bạn ${String(id)} của ${of(actor)}`),
    ...tried('adds a row through the API', (actor, id) => `Ngoài ${String(id)} của ${of(actor)}`),
  ]);
  const sent = tried('sends an answer', (_, id) => `Trả lời ${String(id)} · Hội`);
  expectOnce('Đề nghị', 'Nội dung', sent);
  expectOnce(
    FORM_WORDS.contact.sheet,
    '⚙ Mã kết quả',
    rows('Đề nghị').map((cells) => String(cells['Mã'])),
  );
  for (const [title, key] of [
    ['ĐVTN', 'Mã ĐVTN'],
    ['1+1', 'Mã lượt'],
    ['Đề nghị', 'Mã'],
  ] as const) {
    const keys = rows(title).map((cells) => String(cells[key] ?? ''));
    if (new Set(keys).size !== keys.length || keys.includes('')) wrong.push(`${title}: keys ${keys.join(', ')}`);
  }
  const phones = new Set(done('saves a phone', of));
  for (const cells of rows('ĐVTN')) {
    const n = String(cells['Họ và tên'] ?? '').charCodeAt(6) - 65;
    const isOld = String(cells['Họ và tên']).startsWith('Người');
    if (!isOld) continue;
    const mine = [`SV${String(n)}`, keyOf(n), phones.has(nameOf(n)) ? phoneOf(n) : ''];
    const found = ['MSSV', 'Mã ĐVTN', 'Điện thoại'].map((header) => String(cells[header] ?? ''));
    if (mine.join() !== found.join()) wrong.push(`${nameOf(n)}: ${found.join()} instead of ${mine.join()}`);
    const note = String(cells['Địa chỉ'] ?? '');
    if (note !== '' && note !== `Nhà ${nameOf(n)}`) wrong.push(`${nameOf(n)}: ${note}`);
  }
  for (const cells of rows('1+1')) {
    const [, owner] = / của (Người .)$/.exec(String(cells['Họ và tên thanh niên'])) ?? [];
    const n = (owner ?? '').charCodeAt(6) - 65;
    if (cells['Người vận động'] !== keyOf(n)) wrong.push(`1+1: ${JSON.stringify(cells)}`);
  }
  const logged = rows('Nhật ký').map((cells) => `${String(cells['Trang tính'])} ${String(cells['Mã'])}`);
  for (const cells of rows('ĐVTN')) {
    const name = String(cells['Họ và tên']);
    if (name.startsWith('Mới') && !logged.includes(`ĐVTN ${String(cells['Mã ĐVTN'])}`))
      wrong.push(`not logged: ${name}`);
  }
  return wrong;
}
