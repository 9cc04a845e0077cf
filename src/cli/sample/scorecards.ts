import { defaultCriteria } from '../../areas/scorecard';
import { SCHOOL_YEARS } from './days';
import type { SampleRow } from './rows';
import type { Scene } from './scene';
import { isOpen } from './units';

/** Tiêu chí: the sets that set-up installs. */
export function criterionRows(): SampleRow<'criteria'>[] {
  return defaultCriteria().map(({ row: _row, faults: _faults, ...cells }) => cells);
}

/** Chỉ tiêu: what the campus registered for each year, and some branches for the last one. */
export function targetRows(scene: Scene): SampleRow<'targets'>[] {
  const { root } = scene.units;
  const branches = scene.units.branches.filter((unit) => isOpen(unit, scene.now));
  const years = SCHOOL_YEARS.filter(({ start }) => start <= scene.now);
  const ofRoot = years.flatMap(({ name }): SampleRow<'targets'>[] => [
    { schoolYear: name, unit: root.code, figure: '2.9', value: '25%', basis: '01-CTr/ĐTN' },
    { schoolYear: name, unit: root.code, figure: '3.8', value: '30', basis: '01-CTr/ĐTN' },
    { schoolYear: name, unit: root.code, figure: '3.9', value: '5', basis: '01-CTr/ĐTN' },
  ]);
  const last = years.at(-1);
  const ofBranches = branches.slice(-5).map((branch): SampleRow<'targets'> => ({
    schoolYear: last?.name ?? '',
    unit: branch.code,
    figure: '2.8',
    value: '30%',
    basis: 'Đăng ký đầu năm học',
  }));
  return last === undefined ? ofRoot : [...ofRoot, ...ofBranches];
}

/** What a branch that judged itself says of criteria that nobody can count. */
const TYPED = { study: '1.1', theme: '1.2' };

/** Đánh giá 3 chủ động: the campus is recognised in August; of one branch a typed criterion is verified, one waits. */
export function scorecardRows(scene: Scene): SampleRow<'scorecards'>[] {
  const { root, branches } = scene.units;
  return SCHOOL_YEARS.flatMap((year) => {
    if (year.end - 40 > scene.now) return [];
    const isJudged = year.end - 10 <= scene.now;
    const campus: SampleRow<'scorecards'> = {
      unit: root.code,
      period: year.name,
      criterion: '3.4',
      ownScore: 'Đạt',
      ownPoints: 2,
      proof: 'https://example.edu.vn/doi-thoai',
      status: isJudged ? 'Đã thẩm định' : 'Đã nộp',
      ...(isJudged
        ? {
            verifiedPoints: 2,
            verifiedBy: 'Ban Thường vụ Đoàn cấp trên',
            verifiedOn: year.end - 10,
            result: 'Đạt',
            recognised: 'Có',
            decision: `${year.name === '2024-2025' ? '112' : '145'}-QĐ/ĐTN`,
          }
        : {}),
    };
    const branch = branches.findLast((unit) => isOpen(unit, scene.now));
    if (branch === undefined || year.name !== SCHOOL_YEARS.at(-1)?.name) return [campus];
    const own = { unit: branch.code, period: year.name, proof: 'https://example.edu.vn/hoc-tap' };
    const verified: SampleRow<'scorecards'> = {
      ...own,
      criterion: TYPED.study,
      ownPoints: 14,
      status: isJudged ? 'Đã thẩm định' : 'Đã nộp',
      ...(isJudged
        ? { verifiedPoints: 13, verifiedBy: 'Ban Thường vụ Đoàn Phân hiệu', verifiedOn: year.end - 10 }
        : {}),
    };
    return [campus, verified, { ...own, criterion: TYPED.theme, ownPoints: 6, status: 'Đã nộp' }];
  });
}
