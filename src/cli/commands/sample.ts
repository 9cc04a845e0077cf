import { parseDay } from '../../text/calendar';
import { PROBLEM, PROGRESS, SAMPLE_WORDS } from '../../words/command-line';
import { DONE, type Command } from '../command';
import { DEFAULT_MEMBERS } from '../sample/make-sample';
import { sampleFileIn, writeSample } from '../sample/write-sample';
import { todayInVietnam } from '../today';
import { UsageError } from '../usage-error';

const DEFAULT_SEED = '1';
/** More would not fit a spreadsheet's ten million cells with their attendance. */
const MOST_MEMBERS = 50_000;

export const sampleCommand: Command = {
  options: { values: ['members', 'seed', 'today'], flags: [] },
  async run(args, { print, progress }) {
    const folder = args.path('thư mục');
    const members = args.number('members', 1) ?? DEFAULT_MEMBERS;
    if (members > MOST_MEMBERS) throw new UsageError(PROBLEM.badNumber('members', String(members)));
    const today = args.date('today') ?? todayInVietnam();
    const present = sampleFileIn(folder);
    if (present !== null) throw new UsageError(PROBLEM.sampleExists(present));
    progress(PROGRESS.writing(folder));
    const paths = await makeSampleIn(folder, members, args.text('seed') ?? DEFAULT_SEED, today);
    print(SAMPLE_WORDS.written(paths));
    return DONE;
  },
};

/** Writes the synthetic branch of a day; answers with the paths of its files. */
export function makeSampleIn(
  folder: string,
  members = DEFAULT_MEMBERS,
  seed = DEFAULT_SEED,
  today = todayInVietnam(),
): Promise<string[]> {
  return writeSample(folder, { members, seed, today: parseDay(today) ?? 0 });
}
