import { describe, expect, test } from '@jest/globals';
import { issuesIn, issuesOf, LED, officer, unit, UNITS, type Book, type Line } from '../book';

/** The posts of KT01, beside the secretaries of the other units. */
function posts(...lines: Line[]): Book {
  return { 'Cán bộ Đoàn': [...lines, ...LED.filter((line) => line['Đơn vị'] !== 'KT01')] };
}

describe('post-vacant: an open unit without a Bí thư in office', () => {
  const fires = ['post-vacant Đơn vị!4 Mã đơn vị (KT01)'];
  const cases: { when: string; post: Line; expected: string[] }[] = [
    { when: 'begins today', post: { 'Từ ngày': '15/11/2026' }, expected: [] },
    { when: 'begins tomorrow', post: { 'Từ ngày': '16/11/2026' }, expected: fires },
    { when: 'ended today', post: { 'Ngày thôi giữ chức': '15/11/2026' }, expected: fires },
    { when: 'ends tomorrow', post: { 'Ngày thôi giữ chức': '16/11/2026' }, expected: [] },
    { when: 'is a deputy', post: { 'Chức vụ': 'Phó Bí thư' }, expected: fires },
    { when: 'leads another unit', post: { 'Đơn vị': 'KT02', 'Mã ĐVTN': 'DV000002' }, expected: fires },
  ];
  test.each(cases)('whoever $when', ({ post, expected }) => {
    expect(issuesOf(['post-vacant'], posts(officer(post)))).toEqual(expected);
  });

  const units: { when: string; dates: Line; expected: string[] }[] = [
    { when: 'closed today', dates: { 'Ngày kết thúc': '15/11/2026' }, expected: [] },
    {
      when: 'closes tomorrow',
      dates: { 'Ngày kết thúc': '16/11/2026' },
      expected: ['post-vacant Đơn vị!6 Mã đơn vị (KT09)'],
    },
    { when: 'is founded tomorrow', dates: { 'Ngày thành lập': '16/11/2026' }, expected: [] },
  ];
  test.each(units)('a unit that $when', ({ dates, expected }) => {
    expect(issuesIn({ 'Đơn vị': [...UNITS, unit(dates)], 'Cán bộ Đoàn': LED })).toEqual(expected);
  });
});

describe('term-over: in office beyond the term', () => {
  const fires = ['term-over Cán bộ Đoàn!2 Ngày hết nhiệm kỳ (CB000001)'];
  const cases: { when: string; post: Line; expected: string[] }[] = [
    { when: 'ends today', post: { 'Ngày hết nhiệm kỳ': '15/11/2026' }, expected: [] },
    { when: 'ended yesterday', post: { 'Ngày hết nhiệm kỳ': '14/11/2026' }, expected: fires },
    {
      when: 'is over, and so is the post',
      post: { 'Ngày hết nhiệm kỳ': '14/11/2026', 'Ngày thôi giữ chức': '14/11/2026' },
      expected: [],
    },
    {
      when: 'is over, the post ends tomorrow',
      post: { 'Ngày hết nhiệm kỳ': '14/11/2026', 'Ngày thôi giữ chức': '16/11/2026' },
      expected: fires,
    },
    {
      when: 'of a deputy is over',
      post: { 'Chức vụ': 'Phó Bí thư', 'Ngày hết nhiệm kỳ': '14/11/2026' },
      expected: fires,
    },
  ];
  test.each(cases)('a term that $when', ({ post, expected }) => {
    expect(issuesOf(['term-over'], posts(officer(post)))).toEqual(expected);
  });
});

describe('two-secretaries and post-twice: the later row', () => {
  const first = officer({ 'Từ ngày': '01/10/2025', 'Ngày thôi giữ chức': '01/10/2026' });
  const second = (changes: Line): Line => officer({ Mã: 'CB2', 'Từ ngày': '30/09/2026', ...changes });
  const rival = ['two-secretaries Cán bộ Đoàn!3 Từ ngày (CB2)'];
  const twice = ['post-twice Cán bộ Đoàn!3 Từ ngày (CB2)'];
  const cases: { when: string; next: Line; expected: string[] }[] = [
    { when: 'two people on one day', next: { 'Mã ĐVTN': 'DV000002' }, expected: rival },
    { when: 'one takes over from the other', next: { 'Mã ĐVTN': 'DV000002', 'Từ ngày': '01/10/2026' }, expected: [] },
    {
      when: 'the other was there before',
      next: { 'Mã ĐVTN': 'DV000002', 'Từ ngày': '01/10/2024', 'Ngày thôi giữ chức': '01/10/2025' },
      expected: [],
    },
    {
      when: 'the other was there a day longer',
      next: { 'Mã ĐVTN': 'DV000002', 'Từ ngày': '01/10/2024', 'Ngày thôi giữ chức': '02/10/2025' },
      expected: rival,
    },
    { when: 'of different units', next: { 'Mã ĐVTN': 'DV000002', 'Đơn vị': 'LXX' }, expected: [] },
    { when: 'a deputy', next: { 'Mã ĐVTN': 'DV000002', 'Chức vụ': 'Phó Bí thư' }, expected: [] },
    {
      when: 'one person twice, by key and student number',
      next: { 'Mã ĐVTN': 'AB1001', 'Đơn vị': 'kt01' },
      expected: twice,
    },
    { when: 'one person, elected again', next: { 'Từ ngày': '01/10/2026' }, expected: [] },
  ];
  test.each(cases)('$when', ({ next, expected }) => {
    expect(issuesOf(['two-secretaries', 'post-twice'], posts(first, second(next)))).toEqual(expected);
  });

  test('two deputies may serve at once, one of them not twice', () => {
    const deputy = (changes: Line): Line => officer({ 'Chức vụ': 'Phó Bí thư', ...changes });
    const codes = ['two-secretaries', 'post-twice'];
    expect(issuesOf(codes, posts(deputy({}), deputy({ Mã: 'CB2', 'Mã ĐVTN': 'DV000002' })))).toEqual([]);
    expect(issuesOf(codes, posts(deputy({}), deputy({ Mã: 'CB2' })))).toEqual(twice);
  });
});
