import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../src/local/apps-script/answer-call';
import { column, copyOf, picture, smallRegister } from '../support/register';
import { runTheBundle, type World } from '../support/world';

runTheBundle();

const error = (code: number, status: string): Fault => ({
  kind: 'fail',
  error: { code, message: `${status} here`, status },
});
const busy = error(503, 'UNAVAILABLE');
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['stopped before it', { kind: 'stop-before' }],
  ['stopped after it', { kind: 'stop-after' }],
  ['refused with 429', error(429, 'RESOURCE_EXHAUSTED')],
  ['refused with 503', busy],
  ['done, but answered by 503', { ...busy, kind: 'fail-after' } as Fault],
];

/** The calls of one check, in their order. */
async function callsOf(world: World): Promise<string[]> {
  const names: string[] = [];
  await world.act('checkData', {
    onCall: ({ name }) => {
      names.push(name);
      return undefined;
    },
  });
  return names;
}

const fresh = smallRegister();

describe('a check is disturbed at one of its calls, and done again by the officer', () => {
  test.each(FAULTS)('%s', async (_, fault) => {
    const calm = copyOf(await fresh);
    const calls = await callsOf(calm);
    await calm.act('checkData');
    const expected = JSON.stringify(picture(calm));
    const wrong: string[] = [];
    for (const [index, name] of calls.entries()) {
      const world = copyOf(await fresh);
      const onCall = (call: { index: number }): Fault | undefined => (call.index === index + 1 ? fault : undefined);
      await world.act('checkData', { onCall }).catch(() => undefined);
      const first = world.values("'Nhật ký'!A:F").length;
      await world.act('checkData');
      const last = world.values("'Nhật ký'!A:F").length;
      if (JSON.stringify(picture(world)) !== expected) wrong.push(`${name}: another picture`);
      if (`${String(first)} ${String(last)}` !== (first === 2 ? '2 7' : '7 8')) wrong.push(`${name}: another log`);
    }
    expect(calls).toHaveLength(29);
    expect(wrong).toEqual([]);
  });

  test.each(FAULTS.slice(2))('which is not felt where the call is a courtesy: %s', async (_, fault) => {
    const world = copyOf(await fresh);
    const courtesy = /^(?:Spreadsheet#toast|Cache|Lock)/;
    await world.act('checkData', { onCall: ({ name }) => (courtesy.test(name) ? fault : undefined) });
    expect(world.dialogs).toEqual([]);
    expect(column(world, 'ĐVTN', 'Mã ĐVTN')).toEqual(['DV000001', 'DV000002', 'DV000003', 'DV000004', 'DV000005']);
  });

  test('while Google refuses everything, which is told', async () => {
    const world = copyOf(await fresh);
    await world.act('checkData', { onCall: ({ name }) => (name.startsWith('Sheets.') ? busy : undefined) });
    expect(world.dialogs.map(({ title, message }) => `${title ?? ''}: ${message}`)).toEqual([
      'Chưa làm được: Có lỗi ngoài dự kiến. Làm lại, việc đã ghi rồi không bị ghi hai lần; ' +
        'nếu vẫn lỗi, báo người phụ trách kỹ thuật: chi tiết ở Tiện ích mở rộng › Apps Script › Thực thi.',
    ]);
    expect(picture(world)).toEqual(picture(await fresh));
  });
});
