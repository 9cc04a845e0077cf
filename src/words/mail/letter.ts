import type { Letter, LetterFacts, Pointer, SummaryFacts } from '../../areas/letters/letters';
import { formatDay, partsOf } from '../../text/calendar';
import { number } from '../../text/format';
import { NEXT_STEP } from '../../areas/nominations/stages';
import { MAIL_TYPES } from './status';
import type { Stage } from '../../areas/nominations/tables';

/** A line of a letter, and what it opens. */
export interface Line {
  readonly text: string;
  readonly pointer: Pointer | null;
}

/** A letter in words, before it is HTML or text. */
export interface Worded {
  readonly subject: string;
  readonly title: string;
  readonly span: string;
  readonly figures: readonly { readonly label: string; readonly value: string; readonly change: string }[];
  readonly lists: readonly { readonly title: string; readonly lines: readonly Line[]; readonly more: string }[];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly Row[] } | null;
  readonly why: string;
}

/** A row of the table; `share` from 0 to 1 is drawn as a bar. */
export interface Row {
  readonly cells: readonly string[];
  readonly share: number;
}

const LABELS: Readonly<Record<string, string>> = {
  recruitmentFunnel: 'Lượt vận động mới',
  recruited: 'Thanh niên được kết nạp',
  members: 'Đoàn viên',
};
/** More are in the sheet. */
const SHOWN = 10;

export function worded({ facts }: Letter): Worded {
  switch (facts.kind) {
    case 'week':
    case 'month':
      return summaryWords(facts);
    case 'reminder':
      return reminderWords(facts);
    case 'waiting':
      return waitingWords(facts);
  }
}

function summaryWords(facts: SummaryFacts): Worded {
  const { kind, unit, period, figures, waiting, below } = facts;
  const month = partsOf(period.from);
  const span =
    kind === 'week'
      ? `từ ${formatDay(period.from)} đến ${formatDay(period.to)}`
      : `${String(month.month)}/${String(month.year)}`;
  const most = Math.max(1, ...below.map(({ recruited }) => recruited ?? 0));
  return {
    subject: `${MAIL_TYPES[kind]} ${span}: ${unit.name}`,
    title: unit.name,
    span: `${MAIL_TYPES[kind]} ${span}`,
    figures: figures.map(({ name, now, before }) => ({
      label: LABELS[name] ?? name,
      value: now === null ? 'Chưa có số liệu' : number(now),
      change: changeWords(now, before),
    })),
    lists: [
      list('Lượt vận động đang chờ', waiting, ({ key, status, days }) => `${key} · ${status} · ${number(days)} ngày`),
    ],
    table:
      below.length === 0
        ? null
        : {
            head: ['Đơn vị', 'Đoàn viên', 'Được kết nạp'],
            rows: below.map(({ name, members, recruited }) => ({
              cells: [name, members === null ? '–' : number(members), recruited === null ? '–' : number(recruited)],
              share: (recruited ?? 0) / most,
            })),
          },
    why: why(unit.name),
  };
}

function changeWords(now: number | null, before: number | null): string {
  if (now === null || before === null) return '';
  if (now === before) return 'không đổi so với kỳ trước';
  return `${now > before ? 'tăng' : 'giảm'} ${number(Math.abs(now - before))} so với kỳ trước`;
}

function reminderWords({ unit, month, terms, stale, birthdays }: Extract<LetterFacts, { kind: 'reminder' }>): Worded {
  const span = `tháng ${String(month.month)}/${String(month.year)}`;
  return {
    subject: `${MAIL_TYPES.reminder} cho ${span}: ${unit.name}`,
    title: unit.name,
    span: `${MAIL_TYPES.reminder} cho ${span}`,
    figures: [],
    lists: [
      list(
        'Nhiệm kỳ sắp hết hoặc đã hết',
        terms,
        ({ key, post, until }) => `${key} · ${post} · đến ${formatDay(until)}`,
      ),
      list('Dòng đã lâu chưa cập nhật', stale, ({ key }) => key),
      {
        title: `Sinh nhật trong ${span}`,
        lines: birthdays.map(({ name, date }) => ({
          text: `${String(date)}/${String(month.month)} · ${name}`,
          pointer: null,
        })),
        more: '',
      },
    ],
    table: null,
    why: why(unit.name),
  };
}

function waitingWords({ items, period }: Extract<LetterFacts, { kind: 'waiting' }>): Worded {
  const span = `đến ${formatDay(period.to)}`;
  const words = ({ key, stage, days }: (typeof items)[number]): string => {
    const { next, turn } = NEXT_STEP[stage as Stage];
    return `${key} · ${stage} · ${number(days)} ngày. Tiếp theo: ${next} (${turn})`;
  };
  return {
    subject: `${number(items.length)} hồ sơ giới thiệu vào Đảng đang chờ, ${span}`,
    title: 'Hồ sơ giới thiệu vào Đảng',
    span: `${number(items.length)} hồ sơ đang chờ, ${span}`,
    figures: [],
    lists: [list('Đang chờ lâu nhất', items, words)],
    table: null,
    why: 'Thư này gửi tới địa chỉ ở “Email nhận hồ sơ chờ” trong Cấu hình của Sổ Ban Thường vụ, chỉ có mã hồ sơ. Không muốn nhận nữa thì bỏ địa chỉ khỏi đó.',
  };
}

function list<T extends Pointer>(title: string, items: readonly T[], words: (item: T) => string) {
  const shown = items.slice(0, SHOWN);
  const lines = shown.map((item) => ({ text: words(item), pointer: item }));
  const more =
    items.length > shown.length ? `Còn ${number(items.length - shown.length)} dòng nữa trong trang tính.` : '';
  return { title, lines, more };
}

function why(unit: string): string {
  return `Thư này gửi tới địa chỉ ở “Email nhận báo cáo” của ${unit} trong Sổ Đoàn. Không muốn nhận nữa thì báo cán bộ giữ sổ bỏ địa chỉ khỏi đó.`;
}
