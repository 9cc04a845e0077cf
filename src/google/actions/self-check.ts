import { rangeId } from '../../sheet/state';
import { partsOf } from '../../text/calendar';
import { PROBES } from '../../words/self-check';
import { today } from '../clock';
import { inOffice, type Office } from '../office';
import { tryWriting } from '../scratch';
import { readSpreadsheet } from '../spreadsheet-store';

/** One thing that must be so on Google's side; null when it is, else what is found instead. */
interface Probe {
  readonly what: string;
  readonly find: (office: Office) => string | null;
}

const PROBES_IN_ORDER: readonly Probe[] = [
  { what: PROBES.access, find: ({ id }) => (readSpreadsheet(id).layout.sheets.length > 0 ? null : PROBES.differs) },
  {
    what: PROBES.locale,
    find: ({ id }) => {
      const { locale, timeZone } = readSpreadsheet(id).layout;
      return locale === 'vi_VN' && timeZone === 'Asia/Ho_Chi_Minh' ? null : `${locale}, ${timeZone}`;
    },
  },
  {
    what: PROBES.state,
    find: ({ id }) => {
      const { state, layout } = readSpreadsheet(id);
      if (state === null) return PROBES.noState;
      return layout.namedRangeIds.includes(rangeId(state.sequence)) ? null : PROBES.noRange;
    },
  },
  { what: PROBES.writing, find: ({ id }) => tryWriting(id) },
  { what: PROBES.account, find: ({ actor }) => (actor === '' ? PROBES.hidden : null) },
  { what: PROBES.clock, find: () => (partsOf(today()).year >= 2024 ? null : PROBES.differs) },
  {
    what: PROBES.collation,
    find: () =>
      ['Đức', 'Ân', 'Dũng', 'An'].sort(new Intl.Collator('vi').compare).join() === 'An,Ân,Dũng,Đức'
        ? null
        : PROBES.differs,
  },
  {
    what: PROBES.bare,
    find: () => (['URL', 'atob'].some((name) => name in globalThis) ? PROBES.differs : null),
  },
];

/** *Tự kiểm tra*: tries whether Google does what the bundle counts on, and shows what it finds. */
export function selfCheck(): void {
  inOffice((office) => {
    const lines = PROBES_IN_ORDER.map(({ what, find }) => {
      const found = tryTo(() => find(office));
      return found === null ? PROBES.good(what) : PROBES.bad(what, found);
    });
    office.ui.alert(PROBES.title, lines.join('\n'), office.ui.ButtonSet.OK);
  });
}

function tryTo(find: () => string | null): string | null {
  try {
    return find();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
