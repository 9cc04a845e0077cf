import { describe, expect, test } from '@jest/globals';
import { figureIn, plan, project, type Line } from '../book';

const YEAR = { from: '2025-09-01', to: '2026-08-31', today: '2026-06-30' };

function task(key: string, due: string, changes: Line = {}): Line {
  return plan({ Mã: key, Hạn: due, ...changes });
}

function programme(key: string, type: string, start: string): Line {
  return plan({ Mã: key, Loại: type, 'Từ ngày': start, Hạn: '31/08/2026' });
}

describe('programmes', () => {
  const book = {
    'Kế hoạch': [
      programme('KH1', 'Chương trình hành động', '01/11/2025'),
      programme('KH2', 'Chương trình công tác năm', '02/11/2025'),
      programme('KH3', 'Kế hoạch', '15/09/2025'),
      programme('KH4', 'Chương trình công tác năm', '01/07/2026'),
      programme('KH5', 'Chương trình công tác năm', '31/08/2025'),
      task('KH6', '30/09/2025', { 'Từ ngày': '10/09/2025' }),
    ],
  };

  test('issued in the period; a task is none', () => {
    expect(figureIn('programmesIssued', book, YEAR)).toEqual({ value: 3, rows: ['KH1', 'KH2', 'KH3'] });
  });

  test('on time: within two months of the period’s begin, or as a setting says', () => {
    expect(figureIn('programmesOnTime', book, YEAR)).toEqual({
      value: { 'Chương trình hành động': 1, 'Chương trình công tác năm': 0 },
      rows: { 'Chương trình hành động': ['KH1'], 'Chương trình công tác năm': [] },
    });
    const longer = { ...book, 'Cấu hình': [{ Mã: 'Hạn ban hành chương trình', 'Giá trị': 3 }] };
    expect(figureIn('programmesOnTime', longer, YEAR)).toMatchObject({ value: { 'Chương trình công tác năm': 1 } });
  });
});

describe('tasks', () => {
  const book = {
    'Kế hoạch': [
      task('KH1', '30/06/2026', { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '30/06/2026' }),
      task('KH2', '29/06/2026'),
      task('KH3', '30/06/2026'),
      task('KH4', '01/07/2026'),
      task('KH5', '01/10/2025', { 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '02/10/2025' }),
      task('KH6', '01/10/2025', { 'Trạng thái': 'Hủy' }),
      task('KH7', '31/08/2025'),
      task('KH8', '01/10/2025', { 'Trạng thái': 'Hoàn thành' }),
      task('KH9', '01/10/2025', { 'Đơn vị': 'LKT', 'Trạng thái': 'Hoàn thành', 'Ngày hoàn thành': '01/07/2026' }),
    ],
  };

  test('done in the period', () => {
    expect(figureIn('tasksDone', book, YEAR)).toEqual({ value: 2, rows: ['KH1', 'KH5'] });
  });

  test('due in the period, cancelled ones left out, and done by then', () => {
    expect(figureIn('tasksDue', book, YEAR)).toEqual({ value: 5, rows: ['KH1', 'KH2', 'KH3', 'KH5', 'KH9'] });
    expect(figureIn('tasksOnTime', book, YEAR)).toEqual({ value: 1, rows: ['KH1'] });
  });

  test('overdue on the end day, those of before the period too', () => {
    expect(figureIn('tasksOverdue', book, YEAR)).toEqual({ value: 3, rows: ['KH2', 'KH7', 'KH9'] });
    expect(figureIn('tasksOverdue', book, { ...YEAR, unit: 'KT01' })).toEqual({ value: 2, rows: ['KH2', 'KH7'] });
  });
});

test('branchesWithProject: a branch with one of its own, begun in the period and not cancelled', () => {
  const start = { 'Từ ngày': '01/10/2025' };
  const book = {
    'Công trình': [
      project({ ...start, Mã: 'CT1' }),
      project({ ...start, Mã: 'CT2', Loại: 'Phần việc thanh niên' }),
      project({ ...start, Mã: 'CT3', 'Đơn vị': 'LKT' }),
      project({ ...start, Mã: 'CT4', 'Đơn vị': 'KT02', 'Trạng thái': 'Hủy' }),
    ],
  };
  expect(figureIn('branchesWithProject', book, YEAR)).toEqual({ value: 1, rows: ['KT01'] });
  expect(figureIn('branchesWithProject', {}, YEAR)).toEqual({ value: null, rows: [] });
});
