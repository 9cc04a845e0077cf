import { keyAt, type SampleRow } from './rows';
import type { Scene } from './scene';

/** Biểu quyết of the meetings whose attendance was taken: most carry, now and then one doesn't. */
export function ballotRows(
  scene: Scene,
  meetings: readonly { readonly row: SampleRow<'meetings'> }[],
  attendance: readonly SampleRow<'attendance'>[],
): SampleRow<'ballots'>[] {
  const random = scene.random('ballots');
  const counts = new Map<string, { due: number; present: number }>();
  for (const { meeting, presence } of attendance) {
    const count = counts.get(String(meeting)) ?? { due: 0, present: 0 };
    counts.set(String(meeting), {
      due: count.due + 1,
      present: count.present + (presence === 'Có mặt' ? 1 : 0),
    });
  }
  return meetings.flatMap(({ row: { votes } }, index): SampleRow<'ballots'>[] => {
    const meeting = keyAt('meetings', index);
    const count = counts.get(meeting);
    const [subject] = typeof votes === 'string' ? votes.split('; ') : [];
    if (count === undefined || subject === undefined) return [];
    const isCarried = random.chance(0.96);
    const votesFor = Math.min(count.present, Math.ceil(count.due * (isCarried ? 0.7 : 0.4)));
    const against = random.int(0, Math.min(3, count.present - votesFor));
    const conclusion = isCarried ? 'Thông qua' : 'Không thông qua';
    return [{ meeting, subject, ...count, votesFor, against, conclusion }];
  });
}
