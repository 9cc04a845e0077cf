import { rangeId } from '../../sheet/state';
import { partsOf } from '../../text/calendar';
import { FORM_WORDS } from '../../words/forms';
import { PROBES } from '../../words/self-check';
import { foundTriggers } from '../automation/triggers';
import { today } from '../clock';
import { madeForms } from '../forms/made-forms';
import { isVietnamese } from '../file/locale';
import { orNull, menuAction, type MenuDesk } from '../desk';
import { ports } from '../ports/ports';
import { tryWriting } from './try-writing';
import { readSpreadsheet, type ReadFile } from '../file/read-spreadsheet';

/** One thing that must be so on Google's side; null when it is, else what is found instead. */
interface Probe {
  readonly what: string;
  /** Looks at the file as it was read, or at what stands around it. */
  readonly find: (file: ReadFile, desk: MenuDesk) => string | null;
}

const PROBES_IN_ORDER: readonly Probe[] = [
  { what: PROBES.access, find: ({ layout }) => (layout.sheets.length > 0 ? null : PROBES.differs) },
  {
    what: PROBES.locale,
    find: ({ layout }) => (isVietnamese(layout) ? null : `${layout.locale}, ${layout.timeZone}`),
  },
  {
    what: PROBES.state,
    find: ({ state, layout }) => {
      if (state === null) return PROBES.noState;
      return layout.namedRangeIds.includes(rangeId(state.sequence)) ? null : PROBES.noRange;
    },
  },
  { what: PROBES.writing, find: (file, { id }) => tryWriting(id, file) },
  { what: PROBES.account, find: (_file, { actor }) => (actor === '' ? PROBES.hidden : null) },
  // Each throws where its right was not given.
  { what: PROBES.mail, find: () => (ports.mailer.quota() >= 0 ? null : PROBES.differs) },
  { what: PROBES.triggers, find: () => (foundTriggers().size >= 0 ? null : PROBES.differs) },
  {
    what: PROBES.forms,
    find: (_file, { id }) => {
      const lost = madeForms(id).filter(({ formId }) => orNull(() => ports.forms.open(formId)) === null);
      return lost.length === 0 ? null : PROBES.closedForms(lost.map(({ name }) => FORM_WORDS[name].title));
    },
  },
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
  menuAction((desk) => {
    const file = readSpreadsheet(desk.id);
    const lines = PROBES_IN_ORDER.map(({ what, find }) => {
      const found = tryTo(() => find(file, desk));
      return found === null ? PROBES.good(what) : PROBES.bad(what, found);
    });
    desk.ui.tell(PROBES.title, lines.join('\n'));
  });
}

function tryTo(find: () => string | null): string | null {
  try {
    return find();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
