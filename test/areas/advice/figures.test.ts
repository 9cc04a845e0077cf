import { expect, test } from '@jest/globals';
import { figureIn, proposal, type Line } from '../book';

const YEAR = { from: '2025-09-01', to: '2026-08-31', today: '2026-06-30' };

function sent(key: string, day: string, changes: Line = {}): Line {
  return proposal({ Mã: key, 'Ngày gửi': day, ...changes });
}

const joint = { Loại: 'Phối hợp', 'Kết quả': 'Đã thực hiện' };

const book = {
  'Tham mưu, phối hợp': [
    sent('TM1', '01/09/2025', { 'Ngày trả lời': '30/06/2026' }),
    sent('TM2', '01/10/2025', { 'Ngày trả lời': '01/07/2026' }),
    sent('TM3', '31/08/2025', { 'Ngày trả lời': '01/10/2025' }),
    sent('TM4', '01/10/2025', joint),
    sent('TM5', '01/10/2025', { Loại: 'Phối hợp', 'Kết quả': 'Chấp thuận' }),
    sent('', '02/10/2025', joint),
  ],
  'Hoạt động': [
    { 'Đơn vị': 'KT01', Ngày: '03/10/2025', Tên: 'Hiến máu', 'Lĩnh vực': 'Kinh tế', 'Phối hợp với': 'Hội Chữ thập đỏ' },
    { Mã: 'HD2', 'Đơn vị': 'KT01', Ngày: '03/10/2025', Tên: 'Trồng cây', 'Lĩnh vực': 'Kinh tế' },
  ],
};

test('proposals sent in the period, and answered by the end day', () => {
  expect(figureIn('proposalsSent', book, YEAR)).toEqual({ value: 2, rows: ['TM1', 'TM2'] });
  expect(figureIn('proposalsAnswered', book, YEAR)).toEqual({ value: 1, rows: ['TM1'] });
});

test('jointWork: done with others, in two sheets; a row without a key is named with its sheet', () => {
  expect(figureIn('jointWork', book, YEAR)).toEqual({
    value: 3,
    rows: ['TM4', 'Tham mưu, phối hợp#7', 'Hoạt động#2'],
  });
  expect(figureIn('jointWork', { 'Hoạt động': [] }, YEAR)).toEqual({ value: 0, rows: [] });
  expect(figureIn('jointWork', {}, YEAR)).toEqual({ value: null, rows: [] });
});
