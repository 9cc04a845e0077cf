import type { Books, Row, Truth } from './books';
import {
  activeOn,
  dayOf,
  inOffice,
  intOf,
  isEmpty,
  isGood,
  isThere,
  memberOn,
  nameOf,
  openOn,
  refOf,
  rowsOf,
  textOf,
  unitOn,
  cellOf,
} from './books';
import { addMonths, birthday, completedYears, endOfMonth, monthText, schoolYear, serialOf } from './calendar';
import {
  ATTENDANCE,
  GRADES,
  MEETING,
  MEETING_FORMS,
  PERSON,
  PLAN,
  POST,
  PROJECT,
  PROPOSAL,
  RATING,
  SUCCESSION,
  TRAINING,
  TRANSFER,
  UNIT,
} from './definitions';
import { byChoice, count, nothing, type Figure } from './figures';

const ACTIVITY = 'Hoạt động';
const PROGRAMME = 'Rèn luyện';
const FEE = 'Đoàn phí';

export interface Asked {
  books: Books;
  start: number;
  end: number;
  good: (table: string) => Row[];
  inPeriod: (day: number | null) => boolean;
  unitInside: (code: string | null) => boolean;
  refInside: (row: Row, header: string) => boolean;
  people: (test: (person: Row) => Truth | boolean) => string[];
  peopleRows: Row[];
  personInside: (person: Row | null) => boolean;
  unit: string | null;
}

/** The figures of the three areas, each read off its line of the contract. */
export function areaFigures(asked: Asked): Record<string, Figure> {
  const { books, start, end, good, inPeriod, unitInside, refInside, people, unit } = asked;
  const figures: Record<string, Figure> = {};
  const has = (...tables: string[]): boolean => tables.every((table) => isThere(books, table));
  const put = (name: string, needs: string[], rows: () => string[]): void => {
    figures[name] = has(...needs) ? count(rows()) : nothing();
  };
  const share = (name: string, needs: string[], judge: () => { part: string[]; of: number }): void => {
    if (!has(...needs)) {
      figures[name] = { ...nothing(), of: null };
      return;
    }
    const { part, of } = judge();
    figures[name] = of === 0 ? { ...nothing(), of: 0 } : { value: part.length / of, rows: part, of };
  };
  const own = (table: string): Row[] => good(table).filter((row) => unitInside(textOf(row, 'Đơn vị')));
  /** Figures that follow people are known of a unit only where ĐVTN is there. */
  const whose = unit === null ? [] : [PERSON];
  const distinct = (names: string[]): string[] => [...new Set(names)];

  const branches = good(UNIT).filter(
    (row) => textOf(row, 'Cấp') === 'Chi đoàn' && unitInside(textOf(row, 'Mã đơn vị')),
  );
  const openUnits = good(UNIT).filter((row) => openOn(row, end) === 'yes' && unitInside(textOf(row, 'Mã đơn vị')));
  const openBranches = openUnits.filter((row) => textOf(row, 'Cấp') === 'Chi đoàn');
  put('branchesOpen', [UNIT], () => openBranches.map(nameOf));

  // People

  const active = (person: Row): boolean => activeOn(person, end) === 'yes';
  const isMember = (person: Row): boolean => memberOn(person, 'Đoàn', end) === 'yes';
  const synced = (person: Row): boolean => (dayOf(person, 'Cập nhật phần mềm QLĐV') ?? end + 1) <= end;
  put('activePeople', [PERSON], () => people(active));
  put('offCampus', [PERSON], () =>
    people((person) => active(person) && !['', 'Nội trú'].includes(textOf(person, 'Nơi ở') ?? '')),
  );
  put('profilesFresh', [PERSON], () =>
    people((person) => {
      const updated = dayOf(person, 'Cập nhật lúc');
      return active(person) && updated !== null && addMonths(updated, 12) >= end;
    }),
  );
  put('syncedToNational', [PERSON], () => people((person) => active(person) && synced(person)));
  put('membersSynced', [PERSON], () => people((person) => isMember(person) && synced(person)));
  share('gatheringRate', [PERSON], () => {
    const young = (person: Row): boolean => {
      const birth = dayOf(person, 'Ngày sinh');
      const age = birth === null ? 0 : completedYears(birth, end);
      return active(person) && age >= 16 && age <= 30;
    };
    const inEither = (person: Row): boolean => isMember(person) || memberOn(person, 'Hội', end) === 'yes';
    return { part: people((person) => young(person) && inEither(person)), of: people(young).length };
  });
  put('overAgeActive', [PERSON, POST], () =>
    people((person) => {
      const birth = dayOf(person, 'Ngày sinh');
      const until = dayOf(person, 'Gia hạn đến');
      const free = rowsOf(books, POST).every(
        (post) => refOf(books, post, 'Mã ĐVTN', PERSON) !== person || inOffice(post, end) === 'no',
      );
      const notExtended = isEmpty(person, 'Gia hạn đến') || (until !== null && until < end);
      return isMember(person) && birth !== null && end > birthday(birth, 30) && notExtended && free;
    }),
  );

  // A member's year

  const year = schoolYear(end);
  const rowsAbout = (table: string, person: Row): Row[] =>
    good(table).filter((row) => refOf(books, row, 'Mã ĐVTN', PERSON) === person);
  const toBeRated = (person: Row): boolean => {
    const joined = dayOf(person, 'Ngày vào Đoàn');
    const away = rowsAbout(TRANSFER, person).some((row) => {
      const until = dayOf(row, 'Hạn');
      return (
        textOf(row, 'Loại') === 'Tạm thời' && (dayOf(row, 'Ngày') ?? end + 1) <= end && (until === null || until > end)
      );
    });
    return isMember(person) && joined !== null && addMonths(joined, 6) <= end && !away;
  };
  const ratings = (person: Row): Row[] =>
    rowsAbout(RATING, person).filter(
      (row) => textOf(row, 'Năm học') === year && (dayOf(row, 'Ngày họp') ?? end) <= end,
    );
  const deadline = serialOf(Number(year.slice(5)), 8, 31) ?? 0;
  put('toBeRated', [PERSON, TRANSFER], () => people(toBeRated));
  put('ratedOnTime', [PERSON, TRANSFER, RATING], () =>
    people(
      (person) => toBeRated(person) && ratings(person).some((row) => (dayOf(row, 'Ngày họp') ?? Infinity) <= deadline),
    ),
  );
  const gradeIn = (person: Row, grades: string[]): boolean =>
    isMember(person) && ratings(person).some((row) => grades.includes(textOf(row, 'Xếp loại') ?? ''));
  put('rated', [PERSON, RATING], () => people((person) => gradeIn(person, GRADES.slice(0, 4))));
  put('ratedGood', [PERSON, RATING], () => people((person) => gradeIn(person, GRADES.slice(0, 2))));
  figures['ratedByGrade'] = has(RATING, ...whose)
    ? byChoice(GRADES, (grade) =>
        good(RATING)
          .filter((row) => refInside(row, 'Mã ĐVTN'))
          .filter((row) => textOf(row, 'Năm học') === year && textOf(row, 'Xếp loại') === grade)
          .filter((row) => (dayOf(row, 'Ngày họp') ?? end) <= end)
          .map(nameOf),
      )
    : nothing();
  put('trainingRegistered', [PERSON, PROGRAMME], () =>
    people(
      (person) =>
        isMember(person) &&
        rowsAbout(PROGRAMME, person).some(
          (row) => textOf(row, 'Năm học') === year && (dayOf(row, 'Ngày đăng ký') ?? Infinity) <= end,
        ),
    ),
  );
  put('feesPaid', [PERSON, FEE], () =>
    people((person) => {
      // The last month whose last day is not later than the end day.
      const over = endOfMonth(end) === end ? end : endOfMonth(addMonths(end, -1));
      return (
        isMember(person) &&
        rowsAbout(FEE, person).some((row) => {
          const [month, ofYear] = (textOf(row, 'Đã đóng đến tháng') ?? '').split('/').map(Number);
          const paid = serialOf(ofYear ?? 0, month ?? 0, 1);
          return paid !== null && endOfMonth(paid) >= over && (dayOf(row, 'Ngày thu') ?? end) <= end;
        })
      );
    }),
  );
  const transfersDue = good(TRANSFER).filter((row) => {
    const day = dayOf(row, 'Ngày');
    return (
      textOf(row, 'Loại') === 'Chuyển đi' && day !== null && inPeriod(addMonths(day, 1)) && refInside(row, 'Mã ĐVTN')
    );
  });
  put('transfersDue', [TRANSFER, ...whose], () => transfersDue.map(nameOf));
  put('transfersOnTime', [TRANSFER, PERSON], () =>
    transfersDue
      .filter((row) => {
        const person = refOf(books, row, 'Mã ĐVTN', PERSON);
        const left = person === null ? null : dayOf(person, 'Ngày rời đơn vị');
        return left !== null && left <= addMonths(dayOf(row, 'Ngày') ?? 0, 1);
      })
      .map(nameOf),
  );

  // Meetings

  const held = own(MEETING).filter((row) => {
    const at = refOf(books, row, 'Đơn vị', UNIT);
    const isBranch = at !== null && textOf(at, 'Cấp') === 'Chi đoàn';
    const status = textOf(row, 'Trạng thái');
    return isBranch && (status === null || status === 'Đã họp') && inPeriod(dayOf(row, 'Ngày'));
  });
  const branchOf = (row: Row): string => nameOf(refOf(books, row, 'Đơn vị', UNIT) ?? row);
  const monthsMet = distinct(held.map((row) => `${branchOf(row)}|${monthText(dayOf(row, 'Ngày') ?? 0)}`));
  put('meetingsHeld', [MEETING, UNIT], () => held.map(nameOf));
  put('meetingMonthsMet', [MEETING, UNIT], () => monthsMet);
  put('meetingsWithMinutes', [MEETING, UNIT], () => held.filter((row) => isGood(row, 'Biên bản')).map(nameOf));
  put('formsOfMeeting', [MEETING, UNIT], () =>
    distinct(held.flatMap((row) => cellOf(row, 'Hình thức').list)).filter(
      (form) => form !== 'Thường kỳ' && form !== 'Khác',
    ),
  );
  figures['meetingsByForm'] = has(MEETING, UNIT)
    ? byChoice(MEETING_FORMS, (form) => held.filter((row) => cellOf(row, 'Hình thức').list.includes(form)).map(nameOf))
    : nothing();

  const requiredOf = (branch: Row): number[] => {
    const ends: number[] = [];
    for (let day = start; day <= end; day += 1) {
      if (endOfMonth(day) === day && openOn(branch, day) === 'yes') ends.push(day);
    }
    return ends;
  };
  const cycleOf = (branch: Row): number => intOf(branch, 'Chu kỳ sinh hoạt') ?? 1;
  let required = 0;
  for (const branch of branches) required += Math.floor(requiredOf(branch).length / cycleOf(branch));
  figures['meetingsRequired'] = has(UNIT) ? { value: required, rows: null } : nothing();
  share('meetingsKept', [MEETING, UNIT], () => {
    const part: string[] = [];
    let of = 0;
    for (const branch of branches) {
      const months = requiredOf(branch).map(monthText);
      for (let at = 0; at + cycleOf(branch) <= months.length; at += cycleOf(branch)) {
        of += 1;
        const block = months.slice(at, at + cycleOf(branch)).map((month) => `${nameOf(branch)}|${month}`);
        if (block.some((month) => monthsMet.includes(month))) part.push(block[0] ?? '');
      }
    }
    return { part, of };
  });
  share('attendanceRate', [MEETING, UNIT, ATTENDANCE, PERSON], () => {
    const part: string[] = [];
    let of = 0;
    for (const meeting of held) {
      const marks = good(ATTENDANCE).filter((row) => refOf(books, row, 'Mã buổi', MEETING) === meeting);
      if (marks.length === 0) continue;
      const day = dayOf(meeting, 'Ngày') ?? 0;
      for (const person of asked.peopleRows) {
        if (memberOn(person, 'Đoàn', day) !== 'yes' || unitOn(books, person, day) !== branchOf(meeting)) continue;
        of += 1;
        const mine = marks.find((row) => refOf(books, row, 'Mã ĐVTN', PERSON) === person);
        if (mine !== undefined && textOf(mine, 'Tham dự') === 'Có mặt')
          part.push(`${nameOf(meeting)}|${nameOf(person)}`);
      }
    }
    return { part, of };
  });

  // Activities, plans, projects

  const activities = own(ACTIVITY).filter((row) => inPeriod(dayOf(row, 'Ngày')));
  put('activities', [ACTIVITY], () => activities.map(nameOf));
  if (has(ACTIVITY)) {
    let participants = 0;
    for (const row of activities) participants += intOf(row, 'Số ĐVTN tham gia') ?? 0;
    figures['activities'] = { ...count(activities.map(nameOf)), participants };
  }
  const fields = ['Chính trị, tư tưởng', 'Kinh tế', 'Văn hóa, xã hội', 'Quốc phòng, an ninh', 'Xây dựng Đoàn, Hội'];
  figures['fieldsInForce'] = count(fields);
  put('fieldsOfActivity', [ACTIVITY], () => distinct(activities.map((row) => textOf(row, 'Lĩnh vực') ?? '')));

  const plans = own(PLAN);
  const typeOf = (row: Row): string => textOf(row, 'Loại') ?? '';
  const issued = plans.filter((row) => typeOf(row) !== 'Nhiệm vụ' && inPeriod(dayOf(row, 'Từ ngày')));
  put('programmesIssued', [PLAN], () => issued.map(nameOf));
  figures['programmesOnTime'] = has(PLAN)
    ? byChoice(['Chương trình hành động', 'Chương trình công tác năm'], (type) =>
        issued.filter((row) => typeOf(row) === type && (dayOf(row, 'Từ ngày') ?? 0) <= addMonths(start, 2)).map(nameOf),
      )
    : nothing();
  const tasks = plans.filter((row) => typeOf(row) === 'Nhiệm vụ');
  const live = tasks.filter((row) => textOf(row, 'Trạng thái') !== 'Hủy');
  put('tasksDone', [PLAN], () => tasks.filter((row) => inPeriod(dayOf(row, 'Ngày hoàn thành'))).map(nameOf));
  put('tasksOverdue', [PLAN], () =>
    live
      .filter((row) => (dayOf(row, 'Hạn') ?? end) < end && (dayOf(row, 'Ngày hoàn thành') ?? Infinity) > end)
      .map(nameOf),
  );
  const due = live.filter((row) => inPeriod(dayOf(row, 'Hạn')));
  put('tasksDue', [PLAN], () => due.map(nameOf));
  put('tasksOnTime', [PLAN], () =>
    due.filter((row) => (dayOf(row, 'Ngày hoàn thành') ?? Infinity) <= (dayOf(row, 'Hạn') ?? 0)).map(nameOf),
  );
  const projects = own(PROJECT);
  const withSums = (name: string, rows: readonly Row[]): void => {
    put(name, [PROJECT], () => rows.map(nameOf));
    if (!has(PROJECT)) return;
    let [amount, participants] = [0, 0];
    for (const row of rows) {
      amount += intOf(row, 'Giá trị') ?? 0;
      participants += intOf(row, 'Số ĐVTN tham gia') ?? 0;
    }
    figures[name] = { ...count(rows.map(nameOf)), amount, participants };
  };
  withSums(
    'projectsRegistered',
    projects.filter((row) => textOf(row, 'Trạng thái') !== 'Hủy' && inPeriod(dayOf(row, 'Từ ngày'))),
  );
  withSums(
    'projectsRecognised',
    projects.filter((row) => inPeriod(dayOf(row, 'Ngày công nhận'))),
  );
  put('branchesWithProject', [PROJECT, UNIT], () =>
    openBranches
      .filter((branch) =>
        good(PROJECT).some(
          (row) =>
            refOf(books, row, 'Đơn vị', UNIT) === branch &&
            textOf(row, 'Trạng thái') !== 'Hủy' &&
            inPeriod(dayOf(row, 'Từ ngày')),
        ),
      )
      .map(nameOf),
  );

  // Officers and advice

  const holding = good(POST).filter((row) => inOffice(row, end) === 'yes');
  put('postsVacant', [POST, UNIT], () =>
    openUnits
      .filter(
        (one) =>
          !holding.some((row) => textOf(row, 'Chức vụ') === 'Bí thư' && refOf(books, row, 'Đơn vị', UNIT) === one),
      )
      .map(nameOf),
  );
  const inside = holding.filter((row) => unitInside(textOf(row, 'Đơn vị')));
  const who = (row: Row): string => {
    const person = refOf(books, row, 'Mã ĐVTN', PERSON);
    return person === null ? (textOf(row, 'Mã ĐVTN') ?? '') : nameOf(person);
  };
  put('officersInOffice', [POST], () => distinct(inside.map((row) => `${textOf(row, 'Đơn vị') ?? ''}|${who(row)}`)));
  const trained = good(TRAINING)
    .filter((row) => inPeriod(dayOf(row, 'Từ ngày')))
    .map(who);
  put('officersTrained', [POST, TRAINING], () => distinct(inside.map(who)).filter((name) => trained.includes(name)));
  put('termsOver', [POST], () => inside.filter((row) => (dayOf(row, 'Ngày hết nhiệm kỳ') ?? end) < end).map(nameOf));
  const planned = good(SUCCESSION).filter((row) => (dayOf(row, 'Ngày phê duyệt') ?? Infinity) <= end);
  put('inSuccession', [SUCCESSION], () =>
    distinct(planned.filter((row) => unitInside(textOf(row, 'Đơn vị'))).map(who)),
  );
  put('unitsInSuccession', [SUCCESSION, UNIT], () =>
    openUnits.filter((one) => planned.some((row) => refOf(books, row, 'Đơn vị', UNIT) === one)).map(nameOf),
  );
  const proposals = own(PROPOSAL).filter((row) => inPeriod(dayOf(row, 'Ngày gửi')));
  const sent = proposals.filter((row) => textOf(row, 'Loại') === 'Tham mưu cấp ủy');
  put('proposalsSent', [PROPOSAL], () => sent.map(nameOf));
  put('proposalsAnswered', [PROPOSAL], () =>
    sent.filter((row) => (dayOf(row, 'Ngày trả lời') ?? Infinity) <= end).map(nameOf),
  );
  const joint = [
    ...proposals.filter((row) => textOf(row, 'Loại') === 'Phối hợp' && textOf(row, 'Kết quả') === 'Đã thực hiện'),
    ...activities.filter((row) => isGood(row, 'Phối hợp với')),
  ].map((row) => (nameOf(row).startsWith('#') ? `${row.table}${nameOf(row)}` : nameOf(row)));
  figures['jointWork'] = has(PROPOSAL) || has(ACTIVITY) ? count(joint) : nothing();
  return figures;
}
