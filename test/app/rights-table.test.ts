import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../../src/local/sheets-api/actor';
import { ask, committee, fields, register } from '../support/panel-calls';
import { picture, setUp, twin } from '../support/register';
import { EDITOR, OWNER, VIEWER, type Acting, type World } from '../support/world';

const YES: Acting['answers'] = { alert: 'YES', prompt: { button: 'OK', text: '' } };
const NOBODY: Actor = { email: 'ai-do@example.com', role: 'viewer', roles: { 'so-doan-mot': 'none' } };
const PEOPLE: readonly (readonly [string, Actor])[] = [
  ['Chủ tệp', OWNER],
  ['Được sửa', EDITOR],
  ['Được xem', VIEWER],
  ['Không được chia sẻ', NOBODY],
];

type Act = (world: World, actor: Actor) => Promise<unknown>;

const click =
  (name: string): Act =>
  (world, actor) =>
    world.act(name, { actor, answers: YES });

const NEW_PERSON = fields({ fullName: 'Hồ Hà', birthDate: '05/09/2008', unit: 'KT01', status: 'Đang sinh hoạt' });
const save =
  (table: string, texts = NEW_PERSON): Act =>
  (world, actor) =>
    ask(world, 'save', { table, ref: null, fields: texts, accepted: true }, { actor });
const NOMINATION = fields({ person: 'DV000001', stage: 'Đoàn viên ưu tú', chosen: '1/10/2026' });

const EVERYWHERE: Readonly<Record<string, Act>> = {
  'Cài đặt sổ': click('setUpBooks'),
  'Kiểm tra dữ liệu': click('checkData'),
  'Tình trạng sổ': (world, actor) => ask(world, 'health', {}, { actor }),
  'Hoàn tác': click('undoLast'),
};

/** What each file is, and what its menu does besides. */
const FILES: readonly (readonly [string, () => Promise<World>, Readonly<Record<string, Act>>])[] = [
  [
    'Sổ Đoàn',
    register,
    {
      'Ghi đoàn viên': save('people'),
      'Tổng hợp 1+1': click('summariseRecruitment'),
      'Tạo biểu mẫu': click('makeForms'),
      'Cài đặt tự động': click('automate'),
    },
  ],
  [
    'Sổ Ban Thường vụ',
    committee,
    { 'Ghi hồ sơ': save('nominations', NOMINATION), 'Tổng hợp giới thiệu vào Đảng': click('summariseNominations') },
  ],
  ['Sổ riêng', () => setUp('3'), { 'Tạo biểu mẫu': click('makeForms') }],
];

/** What came of an action, in a world of its own. */
async function outcome(whole: World, act: Act, actor: Actor): Promise<'ghi' | 'xem' | 'không'> {
  const world = twin(whole);
  // What a run of the owner's has left to write would be written by all alike.
  const before = said(world);
  let answer: unknown;
  try {
    answer = await act(world, actor);
  } catch {
    return said(world) === before ? 'không' : 'ghi';
  }
  if (said(world) !== before) return 'ghi';
  const isRefused =
    (answer as { status?: string } | undefined)?.status === 'refused' ||
    world.dialogs.some(({ title }) => title === 'Chưa làm được');
  return isRefused ? 'không' : 'xem';
}

/** All that a world holds, the log among it. */
function said(world: World): string {
  const log = world.book.sheetByTitle('Nhật ký')?.lastDataRow ?? 0;
  const { triggers, forms } = world.store;
  return JSON.stringify([picture(world), log, triggers.length, [...forms.keys()]]);
}

async function rightsTable(): Promise<string> {
  const rows: string[][] = [['Tệp', 'Việc', ...PEOPLE.map(([who]) => who)]];
  for (const [file, make, own] of FILES) {
    const whole = await make();
    for (const [what, act] of Object.entries({ ...EVERYWHERE, ...own })) {
      const row = [file, what];
      for (const [, actor] of PEOPLE) row.push(await outcome(whole, act, actor));
      rows.push(row);
    }
  }
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** As Prettier leaves a table, cells are as wide as they like, and a line of dashes stands below the first. */
function plain(text: string): string {
  const lines = text.split('\n').filter((line) => line.startsWith('|') && /[^|\s-]/.test(line));
  return lines.map((line) => line.replace(/ *\| */g, '|')).join('\n');
}

test('who may do what stands in the page on threats as it comes out', async () => {
  const page = readFileSync(join(__dirname, '../../docs/threat-model.md'), 'utf8');
  const written = /<!-- rights -->([\s\S]*)<!-- \/rights -->/.exec(page)?.[1] ?? '';
  expect(plain(written)).toBe(plain(await rightsTable()));
}, 300_000);
