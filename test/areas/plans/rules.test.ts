import { describe, expect, test } from '@jest/globals';
import { issuesIn, plan, project } from '../book';

describe('done-without-date', () => {
  const plans: { status: string; done?: string; expected: string[] }[] = [
    { status: 'Hoàn thành', expected: ['done-without-date Kế hoạch!2 Ngày hoàn thành (KH000001)'] },
    { status: 'hoàn thành', done: '01/11/2026', expected: [] },
    { status: 'Chưa làm', expected: [] },
    { status: 'Đang làm', expected: [] },
    { status: 'Hủy', expected: [] },
  ];
  test.each(plans)('a plan: $status $done', ({ status, done = '', expected }) => {
    expect(issuesIn({ 'Kế hoạch': [plan({ 'Trạng thái': status, 'Ngày hoàn thành': done })] })).toEqual(expected);
  });

  const projects: { status: string; recognised?: string; expected: string[] }[] = [
    { status: 'Được công nhận', expected: ['done-without-date Công trình!2 Ngày công nhận (CT000001)'] },
    { status: 'Được công nhận', recognised: '01/11/2026', expected: [] },
    { status: 'Hoàn thành', expected: [] },
    { status: 'Đăng ký', expected: [] },
    { status: 'Đang thực hiện', expected: [] },
    { status: 'Hủy', expected: [] },
  ];
  test.each(projects)('a project: $status $recognised', ({ status, recognised = '', expected }) => {
    expect(issuesIn({ 'Công trình': [project({ 'Trạng thái': status, 'Ngày công nhận': recognised })] })).toEqual(
      expected,
    );
  });
});

test('a plan below itself, and what stands on the way', () => {
  const found = issuesIn({
    'Kế hoạch': [
      plan({ Mã: 'KH1', Thuộc: 'KH2' }),
      plan({ Mã: 'KH2', Thuộc: 'kh1' }),
      plan({ Mã: 'KH3', Thuộc: 'KH1' }),
      plan({ Mã: 'KH4', Thuộc: 'KH4' }),
      plan({ Mã: 'KH5', Thuộc: 'KH9' }),
    ],
  });
  expect(found).toEqual([
    'plan-cycle Kế hoạch!2 Thuộc (KH1)',
    'plan-cycle Kế hoạch!3 Thuộc (KH2)',
    'plan-cycle Kế hoạch!5 Thuộc (KH4)',
    'unknown-ref Kế hoạch!6 Thuộc (KH5)',
  ]);
});
