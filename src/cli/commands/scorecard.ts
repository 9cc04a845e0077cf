import { schoolYear } from '../../sheet/patterns';
import { percent } from '../../text/format';
import { PROBLEM, PROGRESS } from '../../words/command-line';
import { SCORECARD_WORDS, type TitledScorecard, type CriterionJson } from '../../words/scorecard';
import { openForBundle } from '../bundle';
import { DONE, type Command } from '../command';
import { textTable } from '../text-table';
import { todayInVietnam } from '../today';
import { UsageError } from '../usage-error';

export const scorecardCommand: Command = {
  options: { values: ['year', 'unit', 'today'], flags: ['json'] },
  async run(args, { print, progress }) {
    const path = args.path('tệp hoặc thư mục');
    const year = args.required('year');
    if (typeof schoolYear.read(year) !== 'string') throw new UsageError(PROBLEM.badYear(year));
    const today = args.date('today') ?? todayInVietnam();
    const books = await openForBundle(path, progress);
    progress(PROGRESS.counting);
    const { answer } = await books.ask('scorecard_', { today, year, unit: args.text('unit') });
    const titled = answer as TitledScorecard;
    print(args.flag('json') ? JSON.stringify(titled.scorecard) : pageOf(titled));
    return DONE;
  },
};

function pageOf({ scorecard, name, level }: TitledScorecard): string {
  const { unit, year, criteria, areas, points, judged, band } = scorecard;
  const title = SCORECARD_WORDS.title(level, `${name} (${unit ?? ''})`, year);
  if (points === null) return [title, SCORECARD_WORDS.noCriteria].join('\n\n');
  const rows = criteria.map((criterion) => [
    criterion.code,
    criterion.mandatory ? SCORECARD_WORDS.mandatory(criterion.name) : criterion.name,
    amount(criterion.value, criterion),
    amount(criterion.target, criterion),
    decimal(criterion.points),
    decimal(criterion.weight),
    criterion.mark,
  ]);
  const byArea = areas.map(({ area, ...score }) => [
    `${String(area)}. ${SCORECARD_WORDS.areaNames[level]?.[area - 1] ?? ''}`,
    decimal(score.points),
    decimal(score.judged),
    SCORECARD_WORDS.met(score.met),
  ]);
  return [
    title,
    textTable([[...SCORECARD_WORDS.columns], ...rows]),
    textTable([[...SCORECARD_WORDS.areas], ...byArea]),
    SCORECARD_WORDS.total(decimal(points), decimal(judged), band === null ? '' : String(band)),
  ].join('\n\n');
}

function amount(value: number | null, { isShare }: CriterionJson): string {
  return value !== null && isShare ? percent(value) : decimal(value);
}

/** 12,5; at most two decimals. */
function decimal(value: number | null): string {
  return value === null ? '–' : (Math.round(value * 100) / 100).toString().replace('.', ',');
}
