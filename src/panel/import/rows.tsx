import type { ImportPreview, ImportRow } from '../../panel-api/requests';
import { number } from '../../text/format';
import { IMPORT_ROOM } from '../../words/panel';
import { Box } from '../notices';

const KINDS = ['new', 'changed', 'same', 'doubtful', 'wrong', 'skipped'] as const;
const SECTIONS = ['doubtful', 'wrong', 'changed', 'new'] as const;

interface Props {
  readonly preview: ImportPreview;
  readonly decisions: ReadonlyMap<number, string>;
  readonly onDecide: (row: number, verdict: string) => void;
}

/** What becomes of the rows: how many of each kind, and those that an officer looks at. */
export function Rows({ preview, decisions, onDecide }: Props) {
  const { counts, founded, left, notes } = preview;
  return (
    <section>
      <p class="tags">
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <span key={kind}>
            {number(counts[kind])} {IMPORT_ROOM.counts[kind]}
          </span>
        ))}
      </p>
      {notes.map((note) => (
        <Box key={note} tone="warning">
          {note}
        </Box>
      ))}
      {founded.length > 0 && <p>{IMPORT_ROOM.founded(founded)}</p>}
      {left.length > 0 && <p class="secondary">{IMPORT_ROOM.leftRows(left)}</p>}
      {SECTIONS.map((kind) => (
        <Section key={kind} kind={kind} {...{ preview, decisions, onDecide }} />
      ))}
    </section>
  );
}

function Section({ kind, preview, decisions, onDecide }: Props & { readonly kind: (typeof SECTIONS)[number] }) {
  const isDecided = ({ row }: ImportRow): boolean => decisions.has(row);
  const rows = preview.rows.filter((row) => (isDecided(row) ? kind === 'doubtful' : row.kind === kind));
  const count = preview.counts[kind];
  const more = count - rows.filter((row) => !isDecided(row)).length;
  if (rows.length === 0) return null;
  const isOpen = kind === 'doubtful' || kind === 'wrong';
  return (
    <details open={isOpen}>
      <summary>
        {IMPORT_ROOM.sections[kind]} ({number(count)})
      </summary>
      {kind === 'wrong' && <p class="secondary">{IMPORT_ROOM.wrongHelp}</p>}
      {rows.map((row) => (
        <div class="card" key={row.row}>
          <b>{row.name}</b> <span class="secondary">{IMPORT_ROOM.row(row.row)}</span>
          <Cells cells={row.cells} />
          {row.reasons.map((reason) => (
            <p class={kind === 'wrong' ? 'fault' : ''} key={reason}>
              {reason}
            </p>
          ))}
          {kind === 'doubtful' && <Decision row={row} verdict={decisions.get(row.row) ?? ''} onDecide={onDecide} />}
        </div>
      ))}
      {more > 0 && <p class="secondary">{IMPORT_ROOM.more(more)}</p>}
    </details>
  );
}

function Cells({ cells }: Pick<ImportRow, 'cells'>) {
  const words = cells.map(({ header, before, after }) => `${header}: ${before === '' ? '' : `${before} → `}${after}`);
  return <p class="secondary">{words.join(' · ')}</p>;
}

interface DecisionProps {
  readonly row: ImportRow;
  readonly verdict: string;
  readonly onDecide: Props['onDecide'];
}

/** Who a doubtful row is: a person decides. */
function Decision({ row: { row, name, alike }, verdict, onDecide }: DecisionProps) {
  const known = alike.filter(({ ref }) => ref !== '');
  return (
    <>
      {alike.map(({ label, why }) => (
        <p key={label}>
          {why}: {label}
        </p>
      ))}
      <select aria-label={name} value={verdict} onChange={(event) => onDecide(row, event.currentTarget.value)}>
        <option value="">{IMPORT_ROOM.undecided}</option>
        {known.map(({ ref, label }) => (
          <option key={ref} value={ref}>
            {IMPORT_ROOM.is(label)}
          </option>
        ))}
        <option value="new">{IMPORT_ROOM.isNew}</option>
        <option value="skip">{IMPORT_ROOM.skip}</option>
      </select>
      {known.length < alike.length && <p class="secondary">{IMPORT_ROOM.noKey}</p>}
    </>
  );
}
