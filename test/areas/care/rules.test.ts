import { describe, expect, test } from '@jest/globals';
import { course, issuesIn, LED, officer, succession, type Book, type Line } from '../book';

describe('barred-by-discipline: a post, a place in the succession or training within twelve months after the measure', () => {
  const fires = ['barred-by-discipline Kỷ luật!2 Ngày hiệu lực (#2)'];
  const measure = { 'Mã ĐVTN': 'DV000001', 'Ngày hiệu lực': '15/03/2026' };
  const steps: { what: string; step: (day: string, who?: string) => Book }[] = [
    {
      what: 'a post',
      step: (day, who = 'DV000001') => ({
        'Cán bộ Đoàn': [
          ...LED.map((line) => ({ ...line, 'Mã ĐVTN': 'DV000002' })),
          officer({ 'Chức vụ': 'Ủy viên BCH', 'Mã ĐVTN': who, 'Từ ngày': day }),
        ],
      }),
    },
    {
      what: 'a place in the succession',
      step: (day, who = 'DV000001') => ({ 'Quy hoạch': [succession({ 'Ngày phê duyệt': day, 'Mã ĐVTN': who })] }),
    },
    {
      what: 'training',
      step: (day, who = 'DV000001') => ({ 'Bồi dưỡng': [course({ 'Từ ngày': day, 'Mã ĐVTN': who })] }),
    },
  ];

  test.each(steps)('$what', ({ step }) => {
    const found = (day: string, who?: string, line: Line = measure): string[] =>
      issuesIn({ 'Kỷ luật': [line], ...step(day, who) });
    expect(found('15/03/2026')).toEqual([]);
    expect(found('16/03/2026')).toEqual(fires);
    expect(found('15/03/2027')).toEqual(fires);
    expect(found('16/03/2027')).toEqual([]);
    expect(found('16/03/2026', 'AB1001')).toEqual(fires);
    expect(found('16/03/2026', 'DV000002')).toEqual([]);
    expect(found('16/03/2026', 'DV000001', { ...measure, 'Ngày hiệu lực': 'x' })).toEqual([
      'bad-date Kỷ luật!2 Ngày hiệu lực (#2)',
    ]);
  });

  test('is judged only where the restricted file is read', () => {
    expect(issuesIn({ 'Bồi dưỡng': [course({ 'Từ ngày': '16/03/2026' })] })).toEqual([]);
  });
});
