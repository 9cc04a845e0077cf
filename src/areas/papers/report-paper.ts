import type { Period } from '../../counting/counting';
import type { FigureDefinition } from '../../counting/figure';
import { formatDay, partsOf, type Day } from '../../text/calendar';
import type { Paper } from './paper';
import type { PlainReport, ReportData } from './report-data';
import { DEFAULT_REPORT, TEMPLATE_LABELS } from './report-template';
import type { TemplateData, UnitFigures } from './template/data';
import { fillTemplate, type Filled } from './template/fill';

/** The report as a paper, with what its template or its figures lack. */
export interface ReportPaper extends Pick<Filled, 'problems' | 'unprinted'> {
  readonly paper: Paper;
}

/** Lists that templates may speak of where nothing fills them. */
const EMPTY_LISTS = { 'tiêu chí': [], 'tiêu chí chưa đạt': [], 'chỉ tiêu': [] };

/** Makes the official report. `figures` says what there is; the number is still to be given. */
export function reportPaper(
  data: ReportData,
  period: Period,
  today: Day,
  figures: readonly Pick<FigureDefinition, 'name' | 'label' | 'nature'>[],
): ReportPaper {
  const { letterhead, schoolYear } = data;
  const endDay = Math.min(period.to, today);
  const texts = {
    'tên đơn vị': letterhead.unit,
    'cấp trên': letterhead.superior ?? '',
    'địa danh': letterhead.place,
    'bí thư': letterhead.signer,
    'từ ngày': formatDay(period.from),
    'đến ngày': formatDay(period.to),
    'ngày chốt số liệu': longDay(endDay),
    'năm học': schoolYear ?? '',
    'kỳ báo cáo':
      schoolYear === null
        ? `từ ngày ${shortDay(period.from)} đến ngày ${shortDay(period.to)}`
        : `năm học ${schoolYear}`,
  };
  const { head, blocks, annexes, problems, unprinted } = fillTemplate(data.template ?? DEFAULT_REPORT, {
    ...unitsOf(data),
    labels: Object.fromEntries(figures.map(({ name, label }) => [name, label])),
    natures: Object.fromEntries(figures.map(({ name, nature }) => [name, nature])),
    otherLabels: TEMPLATE_LABELS,
    texts,
    lists: { ...EMPTY_LISTS, ...data.lists },
  });
  const paper: Paper = {
    superior: letterhead.superior,
    issuer: letterhead.issuer === '' ? [] : [letterhead.issuer],
    number: { serial: null, type: 'BC', issuer: letterhead.issuerCode },
    place: letterhead.place,
    date: null,
    title: head.type?.[0] ?? 'BÁO CÁO',
    abstract: head.abstract ?? [],
    addressees: head.addressee ?? [],
    blocks,
    signers: [
      {
        authority: head.authority ?? [letterhead.authority],
        post: head.post?.[0] ?? letterhead.post,
        name: head.signer?.[0] ?? letterhead.signer,
      },
    ],
    recipients: head.recipient ?? [],
    annexes,
  };
  return { paper, problems, unprinted };
}

function unitsOf({ report, lastYear, units, letterhead }: ReportData): Pick<TemplateData, 'top' | 'units'> {
  const below = (of: PlainReport): Map<string, PlainReport['figures']> =>
    new Map(of.byUnit.map(({ unit, figures }) => [unit, figures]));
  const [now, before] = [below(report), below(lastYear)];
  const top = { code: null, name: letterhead.unit, figures: report.figures, lastYear: lastYear.figures, targets: {} };
  const children = units
    .filter(({ isChild }) => isChild)
    .map(({ code, name }): UnitFigures => ({
      code,
      name,
      figures: now.get(code) ?? {},
      lastYear: before.get(code) ?? null,
      targets: {},
    }));
  return { top, units: children };
}

/** 01/9/2026: zeros before days under 10 and before the months 1 and 2, as in the date of a paper. */
function shortDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(date).padStart(2, '0')}/${month < 3 ? `0${month}` : String(month)}/${year}`;
}

function longDay(day: Day): string {
  return `ngày ${shortDay(day)}`;
}
