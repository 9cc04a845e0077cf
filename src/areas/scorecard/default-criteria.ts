import { choice } from '../../sheet/kinds';
import { lazy } from '../../text/lazy';
import { CRITERIA, type CriterionRow } from './tables';

/**
 * The criteria that *Cài đặt sổ* installs, a line each: code | name | Tử số / Mẫu số | target | mode | weight | marks.
 * Marks: B = Bắt buộc, O = Của đơn vị, ≤ = at most. A line with the code of the one before is a further condition. The
 * branch's `1.4 = 1.11 | 5` is 1.11 of the union, here 1.4 and with the weight 5.
 *
 * Sources: 08-HD/TWĐTN-BTC of 16/5/2018 as provinces retold it; criteria of universities, wards and schools of
 * 2019–2026. Where none gives a number it was chosen; weights were chosen throughout.
 */
const UNION = `
1.1 | Hồ sơ đoàn viên, thanh niên đủ thông tin | profilesComplete / activePeople | 95% | R | 4 | B
1.2 | Hồ sơ được cập nhật trong 12 tháng | profilesFresh / activePeople | 90% | R | 2
1.3 | Đoàn viên có trên phần mềm quản lý đoàn viên | membersSynced / members | 100% | R | 5 | B
1.4 | Đoàn viên đăng ký chương trình rèn luyện | trainingRegistered / members | 100% | R | 4
1.5 | Đoàn viên được xếp loại đúng hạn | ratedOnTime / toBeRated | 100% | R | 4 | B
1.6 | Đoàn viên xếp loại từ Hoàn thành tốt nhiệm vụ trở lên | ratedGood / rated | 80% | R | 3
1.7 | Đoàn viên đóng đoàn phí đủ | feesPaid / members | 95% | R | 4
1.8 | Chuyển sinh hoạt Đoàn đúng hạn | transfersOnTime / transfersDue | 100% | T | 3
1.9 | Không tồn đoàn viên quá tuổi chưa làm thủ tục | overAgeActive | 0 | T | 2 | ≤
1.10 | Thăm, nắm tình hình đoàn viên, thanh niên ngoại trú | offCampusVisited / offCampus | 30% | R | 3
1.11 | Trả lời tâm tư, nguyện vọng | concernsReceivedAnswered / concernsReceived | 90% | T | 2
1.12 | Tỷ lệ tập hợp thanh niên | gatheringRate | 80% | R | 4
2.1 | Chương trình hành động, chương trình công tác năm đúng hạn | programmesOnTime[Chương trình hành động] | 1 | T | 4 | BO
2.1 | Chương trình công tác năm đúng hạn | programmesOnTime[Chương trình công tác năm] | 1 | T | 4 | BO
2.2 | Nhiệm vụ hoàn thành đúng hạn | tasksOnTime / tasksDue | 90% | R | 5
2.3 | Sinh hoạt chi đoàn đủ kỳ | meetingsKept | 100% | R | 6 | B
2.4 | Tỷ lệ dự sinh hoạt chi đoàn | attendanceRate | 75% | R | 3
2.5 | Đổi mới hình thức sinh hoạt | formsOfMeeting | 3 | R | 3
2.6 | Buổi sinh hoạt có biên bản | meetingsWithMinutes / meetingsHeld | 90% | R | 3
2.7 | Có công trình được công nhận, chi đoàn nào cũng có công trình hoặc phần việc | projectsRecognised | 1 | R | 5 | B
2.7 | Chi đoàn có công trình hoặc phần việc | branchesWithProject / branchesOpen | 100% | R | 5 | B
2.8 | Hoạt động đủ các lĩnh vực | fieldsOfActivity / fieldsInForce | 100% | R | 2
2.9 | Đoàn viên thực hiện được 1+1 | coverage | 50% | R | 4
3.1 | Tham mưu cấp ủy | proposalsSent | 2 | R | 4 | BO
3.2 | Nội dung tham mưu có trả lời | proposalsAnswered / proposalsSent | 70% | R | 2 | O
3.3 | Phối hợp với các tổ chức liên quan | jointWork | 4 | R | 4 | O
3.4 | Đối thoại với thanh niên, giao ban dư luận | | | M | 2
3.5 | Không khuyết Bí thư, đại hội đúng hạn | postsVacant; termsOver | 0 | T | 3 | ≤
3.6 | Cán bộ Đoàn được bồi dưỡng | officersTrained / officersInOffice | 80% | R | 3
3.7 | Có quy hoạch cán bộ | unitsInSuccession / unitsByLevel | 100% | R | 2
3.8 | Bình chọn đoàn viên ưu tú | nominationsByStage[Đoàn viên ưu tú] | 0,5 × branchesOpen | R | 2
3.9 | Giới thiệu đoàn viên ưu tú cho Đảng | introducedToParty | 1 | T | 3 | B`;

const BRANCH = `
1.1 | Học tập nghị quyết, lý luận chính trị | | | M | 14 | B
1.2 | Sinh hoạt chủ điểm hằng tháng | | | M | 6
1.3 = 1.10 | 5
1.4 = 1.11 | 5
2.1 = 2.2 | 5
2.2 = 2.3 | 10
2.3 = 2.4 | 5
2.4 = 2.5 | 4
2.5 = 2.6 | 4
2.6 | Có công trình hoặc phần việc thanh niên | branchesWithProject / branchesOpen | 100% | R | 5
2.7 = 2.8 | 2
2.8 = 2.9 | 5
3.1 = 1.1 | 4
3.2 = 1.2 | 2
3.3 = 1.3 | 4
3.4 = 1.4 | 3
3.5 = 1.5 | 4
3.6 = 1.6 | 3
3.7 = 1.7 | 4
3.8 = 1.8 | 2
3.9 = 1.12 | 2
3.10 = 3.5 | 2`;

const MODE = choice(['R', 'T', 'M', 'C']);

/** The parts of a line; of one such as `1.4 = 1.11 | 5` those of that line of UNION, with its own code and weight. */
function partsOf(line: string): string[] {
  const [first = '', ...others] = line.split('|').map((part) => part.trim());
  const [code = '', same] = first.split(' = ');
  if (same === undefined) return [first, ...others];
  const [, name = '', figures = '', target = '', mode = '', , ...marks] = partsOf(
    UNION.split('\n').find((each) => each.startsWith(`${same} |`)) ?? '',
  );
  return [code, name, figures, target, mode, ...others, ...marks];
}

function rowsOf(set: string, level: CriterionRow['level'], lines: string): CriterionRow[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [code = '', name = '', figures = '', target = '', mode = '', weight = '', marks = ''] = partsOf(line);
      const [numerator = '', denominator = ''] = figures.split(' / ');
      const values = {
        set,
        code,
        level,
        area: code.split('.')[0],
        name,
        numerator: numerator || null,
        denominator: denominator || null,
        direction: marks.includes('≤') ? '≤' : null,
        target: target || null,
        mode: MODE.read(mode),
        weight: Number(weight),
        mandatory: marks.includes('B') ? true : null,
        scope: marks.includes('O') ? 'Của đơn vị' : null,
      };
      const empty = Object.fromEntries(Object.keys(CRITERIA.columns).map((property) => [property, null]));
      return { ...empty, ...values, row: index + 2, faults: null } as unknown as CriterionRow;
    });
}

/** Đoàn cơ sở “3 chủ động”, and Chi đoàn mạnh, as rows of Tiêu chí. */
export const defaultCriteria = lazy((): readonly CriterionRow[] => [
  ...rowsOf('Đoàn cơ sở 3 chủ động', 'Đoàn cơ sở', UNION),
  ...rowsOf('Chi đoàn mạnh', 'Chi đoàn', BRANCH),
]);
