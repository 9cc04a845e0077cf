import { expect, test } from '@jest/globals';
import { againstOnline, monthAhead, usualDay, votesOf } from '../../../src/areas/meetings/month';
import { notOnline, subjectOf } from '../../../src/words/meetings';
import { parseDay } from '../../../src/text/calendar';

test('the month that is planned is this one in its first week, else the next', () => {
  const month = (day: string): string => monthAhead(parseDay(day) ?? 0);
  expect([month('07/11/2026'), month('08/11/2026'), month('31/12/2026')]).toEqual(['11/2026', '12/2026', '01/2027']);
});

test('a branch meets on the day of the month on which it met last, or the month’s last', () => {
  expect([usualDay('20/11/2026', '12/2026'), usualDay('31/01/2027', '02/2027'), usualDay('', '12/2026')]).toEqual([
    '20/12/2026',
    '28/02/2027',
    '15/12/2026',
  ]);
});

test('the agenda says items of a kind together, and what is voted on', () => {
  const items = [
    { kind: 'birthday', name: 'Lê Ân', day: '28/02/2027' },
    { kind: 'birthday', name: 'Ngô Chi', day: '03/02/2027' },
    { kind: 'admission', name: 'Phạm Mai', day: '' },
  ] as const;
  expect(subjectOf('Sinh hoạt', items)).toBe('Sinh hoạt; Mừng sinh nhật: Lê Ân, Ngô Chi; Xét kết nạp: Phạm Mai');
  expect([votesOf(items), votesOf([])]).toEqual(['Kết nạp', '']);
});

test('an online meeting is held to the rule before it takes place', () => {
  const planned = { date: '', time: '', forms: '', mode: 'Trực tuyến', permit: '', place: '' };
  expect(againstOnline(planned, 'Giới thiệu đoàn viên ưu tú; Kết nạp')).toEqual(['Kết nạp']);
  expect(notOnline(['Kết nạp'])).toContain('khi có nội dung: Kết nạp.');
  expect(againstOnline(planned, '')).toBe('permit');
  expect(notOnline('permit')).toContain('văn bản cho phép');
  expect(againstOnline({ ...planned, permit: '12-CV/ĐTN' }, '')).toBeNull();
  expect(againstOnline({ ...planned, mode: 'Trực tiếp' }, 'Kết nạp')).toBeNull();
});
