import { describe, expect, test } from '@jest/globals';
import { ask, committee, fields, register, request, result } from '../../support/panel-calls';
import type { Fault } from '../../../src/local/apps-script/answer-call';
import { column, COMMIT, picture, sheetOf, smallRegister } from '../../support/register';
import { CONTACT, respond } from '../../support/respondents';
import { EDITOR, type World } from '../../support/world';

const cell = (world: World, sheet: string, header: string, row: number): unknown => column(world, sheet, header)[row];

describe('1+1', () => {
  test('a contact is recorded, admitted, and the young person is in the roster', async () => {
    const world = await register();
    const contact = {
      recruiter: 'DV000001',
      youthName: 'Phạm Mai',
      organisation: 'Đoàn',
      contacted: '15/11/2026',
      status: 'Đang vận động',
    };
    const args = { table: 'recruitment' as const, ref: null, fields: fields(contact), accepted: false };
    const saved = await result(world, 'save', args);
    const ref = saved.rows[0]?.ref ?? '';
    expect([ref, column(world, '1+1', 'Nguồn').at(-1)]).toEqual(['VD000004', 'Cán bộ']);

    const standing = await result(world, 'recruitment', { unit: 'KT01' });
    expect(standing.open.map(({ youth, days }) => [youth, days])).toEqual([
      ['Phạm Mai', 7],
      ['Lý Khoa', 52],
    ]);
    const page = await result(world, 'contact', { ref });
    expect([page.youthRef, page.unit, page.recruiter]).toEqual([null, 'KT01', 'Lê Ân']);
    const admitted = await result(world, 'admit', {
      ref,
      date: '22/11/2026',
      proof: 'QĐ 15',
      person: null,
      unit: page.unit,
      birthDate: '1/1/2007',
      seenStatus: 'Đang vận động',
      accepted: false,
    });
    expect(admitted.rows.map(({ ref: each }) => each)).toEqual(['VD000004', 'DV000006']);
    expect(['Trạng thái', 'ĐVTN được kết nạp', 'Minh chứng'].map((header) => cell(world, '1+1', header, 3))).toEqual([
      'Đã kết nạp',
      'DV000006',
      'QĐ 15',
    ]);
    expect(['Họ và tên', 'Ngày vào Đoàn'].map((header) => cell(world, 'ĐVTN', header, 5))).toEqual([
      'Phạm Mai',
      46_348,
    ]);
    const tree = await result(world, 'chain', { ref: 'DV000001' });
    expect(tree.children.map(({ name }) => name)).toContain('Phạm Mai');
  });

  test('a recruiter who left yesterday, and oneself, are refused at the recruiter’s field', async () => {
    const world = await register();
    const left = {
      how: 'stopped' as const,
      date: '21/11/2026',
      to: '',
      slip: '',
      seen: 'Đang sinh hoạt',
      accepted: true,
    };
    await result(world, 'leave', { ref: 'DV000005', ...left });
    const contact = (recruiter: string, youth: string) =>
      ask(world, 'save', {
        table: 'recruitment',
        ref: null,
        fields: fields({
          recruiter,
          youthName: youth,
          youthStudentId: youth === 'Lê Ân' ? 'SV1' : '',
          organisation: 'Hội',
          contacted: '22/11/2026',
          status: 'Đang vận động',
        }),
        accepted: true,
      });
    expect(await contact('DV000005', 'Phạm Mai')).toMatchObject({
      issues: [{ property: 'recruiter', message: expect.stringContaining('Ngày 22/11/2026, Vũ Em không phải') }],
    });
    expect(await contact('DV000001', 'Lê Ân')).toMatchObject({
      issues: [{ property: 'recruiter', message: expect.stringContaining('cùng một người') }],
    });
  });

  test('contacts that have no key yet are told', async () => {
    const standing = await result(await smallRegister(), 'recruitment', { unit: null });
    expect([standing.open, standing.unnamed]).toEqual([[], 1]);
  });

  test('what was admitted meanwhile is not admitted again', async () => {
    const world = await register();
    const args = {
      ref: 'VD000003',
      date: '20/11/2026',
      proof: 'QĐ 1',
      person: null,
      unit: 'KT01',
      birthDate: '1/1/2007',
      seenStatus: 'Đang vận động',
      accepted: true,
    };
    await result(world, 'admit', args);
    const before = picture(world);
    expect(await ask(world, 'admit', args)).toMatchObject({ status: 'refused' });
    expect(picture(world)).toEqual(before);
  });
});

describe('a person', () => {
  test('moves to another branch, with a transfer', async () => {
    const world = await register();
    const unit = { 'Mã đơn vị': 'KT02', 'Tên đơn vị': 'Chi đoàn KT02', Cấp: 'Chi đoàn', 'Trực thuộc': 'PH' };
    const sheet = sheetOf(world, 'Đơn vị');
    const headers = sheetOf(world, 'Đơn vị').row(0).map(String);
    sheet.load([
      [...headers],
      ...[1, 2].map((row) => [...sheet.row(row)]),
      headers.map((header) => (header in unit ? unit[header as keyof typeof unit] : null)),
    ]);
    const args = { ref: 'DV000001', unit: 'KT02', date: '22/11/2026', slip: '', accepted: true };
    await result(world, 'move', { ...args, seenUnit: 'KT01' });
    expect(cell(world, 'ĐVTN', 'Chi đoàn', 0)).toBe('KT02');
    expect(
      ['Mã', 'Loại', 'Từ đơn vị', 'Đến đơn vị'].map((header) => cell(world, 'Chuyển sinh hoạt', header, 0)),
    ).toEqual(['CS000001', 'Nội bộ', 'KT01', 'KT02']);
    expect(await ask(world, 'move', { ...args, seenUnit: 'KT02' })).toMatchObject({ status: 'refused' });
    expect(await ask(world, 'move', { ...args, unit: 'PH', seenUnit: 'KT01' })).toMatchObject({ status: 'conflict' });
  });

  test.each([
    ['transferred', 'Đã chuyển sinh hoạt', 1],
    ['graduated', 'Tốt nghiệp', 0],
    ['stopped', 'Thôi sinh hoạt', 0],
    ['matured', 'Đang sinh hoạt', 0],
  ] as const)('%s: Tình trạng is %s', async (how, status, transfers) => {
    const world = await register();
    const seen = how === 'matured' ? '' : 'Đang sinh hoạt';
    const args = { ref: 'DV000001', how, date: '20/11/2026', to: 'Xã A', slip: '', seen, accepted: true };
    await result(world, 'leave', args);
    expect(cell(world, 'ĐVTN', 'Tình trạng', 0)).toBe(status);
    expect(column(world, 'Chuyển sinh hoạt', 'Mã')).toHaveLength(transfers);
    const page = await result(world, 'person', { ref: 'DV000001' });
    expect([page.isUnionMember, page.fields['leftUnionReason']]).toEqual([
      false,
      how === 'matured' ? 'Trưởng thành' : '',
    ]);
  });
});

describe('taking back', () => {
  test('the last plan of mine, from its panel and from the menu', async () => {
    const world = await register();
    const before = column(world, 'ĐVTN', 'Ghi chú');
    const note = (text: string, ref: string) => ({
      table: 'people' as const,
      ref,
      fields: fields({ note: text }),
      accepted: true,
    });
    const first = await result(world, 'save', note('một', 'DV000001'));
    await result(world, 'save', note('hai', 'DV000003'));
    await result(world, 'save', note('của người khác', 'DV000004'), { actor: EDITOR });
    await world.act('undoLast', { answers: { alert: 'YES' } });
    expect(column(world, 'ĐVTN', 'Ghi chú').slice(0, 4)).toEqual(['một', before[1], null, 'của người khác']);
    expect(await result(world, 'undo', { plan: first.plan })).toEqual({ rows: 1, left: 0 });
    expect(column(world, 'ĐVTN', 'Ghi chú')[0]).toBeNull();
    expect(await ask(world, 'undo', { plan: first.plan })).toMatchObject({ status: 'refused' });
  });

  test('of what somebody has taken back by hand in part: the rest', async () => {
    const world = await register();
    const written = fields({ note: 'một', address: '1 Lê Lợi' });
    const { plan } = await result(world, 'save', { table: 'people', ref: 'DV000001', fields: written, accepted: true });
    const sheet = sheetOf(world, 'ĐVTN');
    sheet.setValue(1, sheet.row(0).indexOf('Ghi chú'), null);
    await result(world, 'undo', { plan });
    expect([column(world, 'ĐVTN', 'Ghi chú')[0], column(world, 'ĐVTN', 'Địa chỉ')[0]]).toEqual([null, null]);
  });

  test('costs a read, a read of the log and a commit', async () => {
    const world = await register();
    await ask(world, 'directory', {});
    const args = { table: 'people' as const, ref: 'DV000001', fields: fields({ note: 'một' }), accepted: true };
    const { plan } = await result(world, 'save', args);
    const { calls } = await world.act('panelCall', { args: [request('undo', { plan })] });
    expect([calls['Sheets.Spreadsheets.Values.batchGet'], calls['Sheets.Spreadsheets.get'], calls[COMMIT]]).toEqual([
      2,
      undefined,
      1,
    ]);
  });

  test('never what members sent, whose answers say that they were taken', async () => {
    const world = await register();
    await world.act('makeForms');
    await result(world, 'save', {
      table: 'people',
      ref: 'DV000001',
      fields: fields({ note: 'một' }),
      accepted: true,
    });
    respond(world, 'contact', CONTACT, { id: 'một' });
    await world.act('sweepNow');
    expect(column(world, 'Đề nghị', 'Trạng thái')).toEqual(['Chờ duyệt']);
    await world.act('undoLast', { answers: { alert: 'YES' } });
    expect(world.dialogs.at(-1)?.message).toContain('“Ghi ĐVTN”');
    expect(column(world, 'Đề nghị', 'Trạng thái')).toEqual(['Chờ duyệt']);
    expect(cell(world, 'ĐVTN', 'Ghi chú', 0)).toBeNull();
  });

  test('a new row is emptied, and its key is given to nobody else', async () => {
    const world = await register();
    const person = { fullName: 'Tạ Giang', birthDate: '28/2/2006', unit: 'KT01', status: 'Đang sinh hoạt' };
    const args = { table: 'people' as const, ref: null, fields: fields(person), accepted: true };
    const { plan } = await result(world, 'save', args);
    await result(world, 'undo', { plan });
    expect(column(world, 'ĐVTN', 'Họ và tên')).toHaveLength(5);
    const again = await result(world, 'save', args);
    expect(again.rows).toEqual([{ sheet: 'ĐVTN', ref: 'DV000007' }]);
  });

  test('not where somebody changed a cell since', async () => {
    const world = await register();
    const { plan } = await result(world, 'save', {
      table: 'people',
      ref: 'DV000001',
      fields: fields({ note: 'một' }),
      accepted: true,
    });
    const change = { table: 'people' as const, ref: 'DV000001', accepted: true };
    await result(world, 'save', { ...change, fields: fields({ note: 'hai' }, { note: 'một' }) }, { actor: EDITOR });
    const answer = await ask(world, 'undo', { plan });
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining('ĐVTN · DV000001 · Ghi chú') });
    expect(cell(world, 'ĐVTN', 'Ghi chú', 0)).toBe('hai');
  });

  test('not of a new row to which somebody added something since', async () => {
    const world = await register();
    const person = { fullName: 'Tạ Giang', birthDate: '28/2/2006', unit: 'KT01', status: 'Đang sinh hoạt' };
    const args = { table: 'people' as const, accepted: true };
    const { plan, rows } = await result(world, 'save', { ...args, ref: null, fields: fields(person) });
    const ref = rows[0]?.ref ?? '';
    await result(world, 'save', { ...args, ref, fields: fields({ note: 'đã gặp' }) }, { actor: EDITOR });
    const answer = await ask(world, 'undo', { plan });
    expect(answer).toMatchObject({ status: 'refused', message: expect.stringContaining(`ĐVTN · ${ref} · Ghi chú`) });
    expect(column(world, 'ĐVTN', 'Họ và tên').at(-1)).toBe('Tạ Giang');
  });

  test('where somebody wrote into the same row beside it, with their stamp left', async () => {
    const world = await register();
    const args = { table: 'people' as const, ref: 'DV000001', accepted: true };
    const { plan } = await result(world, 'save', { ...args, fields: fields({ note: 'một' }) });
    world.clock.set('2026-11-22T09:00:00+07:00');
    await result(world, 'save', { ...args, fields: fields({ address: '1 Lê Lợi' }) }, { actor: EDITOR });
    const stamp = cell(world, 'ĐVTN', 'Cập nhật lúc', 0);
    await result(world, 'undo', { plan });
    expect(
      ['Ghi chú', 'Địa chỉ', 'Cập nhật lúc', 'Người cập nhật'].map((header) => cell(world, 'ĐVTN', header, 0)),
    ).toEqual([null, '1 Lê Lợi', stamp, EDITOR.email]);
  });

  test('is done, also where the commit’s answer was lost', async () => {
    const world = await register();
    const args = { table: 'people' as const, ref: 'DV000001', accepted: true };
    const { plan } = await result(world, 'save', { ...args, fields: fields({ note: 'một' }) });
    const lost = { code: 503, message: 'lost', status: 'UNAVAILABLE' };
    let commits = 0;
    const onCall = ({ name }: { name: string }): Fault | undefined => {
      commits += name === COMMIT ? 1 : 0;
      return name === COMMIT && commits === 1 ? { kind: 'fail-after', error: lost } : undefined;
    };
    expect(await result(world, 'undo', { plan }, { onCall })).toEqual({ rows: 1, left: 0 });
    expect([commits, cell(world, 'ĐVTN', 'Ghi chú', 0)]).toEqual([1, null]);
  });

  test('nothing, where nothing of mine is there', async () => {
    const world = await register();
    await world.act('undoLast', { actor: EDITOR, answers: { alert: 'YES' } });
    expect(world.dialogs.at(-1)?.message).toContain('Không có việc nào của tài khoản này');
  });
});

describe('the committee’s file', () => {
  test('reads itself and the register once each, from the second click on', async () => {
    const world = await committee();
    await ask(world, 'nominations', {});
    const { calls } = await world.act('panelCall', { args: [request('nominations', {})] });
    expect([calls['Sheets.Spreadsheets.Values.batchGet'], calls['Sheets.Spreadsheets.get']]).toEqual([2, undefined]);
  });

  test('says who may be chosen and why not, and takes a stage with its votes', async () => {
    const world = await committee();
    const board = await result(world, 'nominations', {});
    expect(board.candidates.map(({ name, whyNot }) => [name, whyNot])).toEqual([
      ['Lê Ân', []],
      ['Trần Bình', ['rating']],
      ['Ngô Chi', []],
      ['Đỗ Dung', ['unknown-rating']],
      ['Vũ Em', ['unknown-rating']],
    ]);
    const chosen = { person: 'DV000001', stage: 'Đoàn viên ưu tú', chosen: '1/10/2026' };
    await result(world, 'save', { table: 'nominations', ref: null, fields: fields(chosen), accepted: false });
    const after = await result(world, 'nominations', {});
    expect(after.waiting).toEqual([
      { ref: 'GT000001', name: 'Lê Ân', unit: 'KT01', stage: 'Đoàn viên ưu tú', days: 52 },
    ]);
    expect(after.candidates[0]?.whyNot).toEqual(['open']);
    const sent = { stage: 'Nghị quyết giới thiệu', resolved: '20/11/2026', branchPresent: '28', branchFor: '14' };
    const args = {
      table: 'nominations' as const,
      ref: 'GT000001',
      fields: fields(sent, { stage: 'Đoàn viên ưu tú' }),
    };
    const answer = await ask(world, 'save', { ...args, accepted: false });
    expect(answer).toMatchObject({ status: 'issues' });
    expect(JSON.stringify(answer)).toContain('Tán thành 14/28, chưa quá một nửa số có mặt (cần ít nhất 15).');
    await result(world, 'save', { ...args, accepted: true });
    expect(cell(world, 'Giới thiệu vào Đảng', 'Giai đoạn', 0)).toBe('Nghị quyết giới thiệu');
    const who = { person: 'DV000099', stage: 'Đoàn viên ưu tú', chosen: '1/10/2026' };
    expect(
      await ask(world, 'save', { table: 'nominations', ref: null, fields: fields(who), accepted: true }),
    ).toMatchObject({ issues: [{ property: 'person' }] });
  });
});
