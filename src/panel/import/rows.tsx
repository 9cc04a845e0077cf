import type { ImportPreview, ImportRow, ListText } from '../../panel-api/import';
import { number } from '../../text/format';
import { IMPORT_ROOM } from '../../words/panel';
import { Box } from '../notices';

const KINDS = ['new', 'changed', 'same', 'doubtful', 'waiting', 'wrong', 'skipped'] as const;
const SECTIONS = ['waiting', 'doubtful', 'wrong', 'changed', 'new'] as const;
const OPEN: ReadonlySet<string> = new Set(['waiting', 'doubtful', 'wrong']);

interface Props {
  readonly preview: ImportPreview;
  /** Whether the rows are of several sheets. */
  readonly isOfSheets: boolean;
  readonly decisions: ReadonlyMap<string, string>;
  readonly onDecide: (id: string, verdict: string) => void;
  readonly onMore: () => void;
}

/** What becomes of the rows: how many of each kind, and every cell that is written. */
export function Rows({ preview, ...rest }: Props) {
  const { counts, founded, left, leftCount, notes } = preview;
  return (
    <section>
      <p class="tags">
        {KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <span key={kind}>
            {number(counts[kind])} {IMPORT_ROOM.counts[kind]}
          </span>
        ))}
      </p>
      {notes.length > 0 && (
        <Box tone="warning">
          <p>{IMPORT_ROOM.notes}</p>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Box>
      )}
      {founded.length > 0 && (
        <>
          <p>{IMPORT_ROOM.founded(founded.map(({ name }) => name))}</p>
          {founded.map(({ name, cells }) => (
            <Cells key={name} cells={cells} />
          ))}
        </>
      )}
      {leftCount > 0 && (
        <details>
          <summary>{IMPORT_ROOM.leftRows(leftCount)}</summary>
          {left.map(({ sheet, row, text }) => (
            <p class="secondary" key={`${sheet}!${String(row)} ${text}`}>
              {IMPORT_ROOM.row(row, rest.isOfSheets ? sheet : '')}: {text}
            </p>
          ))}
        </details>
      )}
      {SECTIONS.map((kind) => (
        <Section key={kind} kind={kind} preview={preview} {...rest} />
      ))}
      {counts.new + counts.changed > 0 && <p class="secondary">{IMPORT_ROOM.system}</p>}
    </section>
  );
}

function Section({
  kind,
  preview,
  isOfSheets,
  decisions,
  onDecide,
  onMore,
}: Props & { readonly kind: (typeof SECTIONS)[number] }) {
  const isDecided = ({ id }: ImportRow): boolean => decisions.has(id);
  const rows = preview.rows.filter((row) => (isDecided(row) ? kind === 'doubtful' : row.kind === kind));
  const count = preview.counts[kind];
  const more = count - rows.filter((row) => !isDecided(row)).length;
  if (rows.length === 0) return null;
  return (
    <details open={OPEN.has(kind)}>
      <summary>
        {IMPORT_ROOM.sections[kind]} ({number(count)})
      </summary>
      {kind === 'wrong' && <p class="secondary">{IMPORT_ROOM.wrongHelp}</p>}
      {rows.map((row) => (
        <div class="card" key={row.id}>
          <b>{row.name}</b> <span class="secondary">{IMPORT_ROOM.row(row.row, isOfSheets ? row.sheet : '')}</span>
          <Cells cells={row.cells} />
          {row.reasons.map((reason) => (
            <p class={kind === 'wrong' ? 'fault' : ''} key={reason}>
              {reason}
            </p>
          ))}
          {kind === 'doubtful' && <Decision row={row} verdict={decisions.get(row.id) ?? ''} onDecide={onDecide} />}
        </div>
      ))}
      {more > 0 && (
        <button type="button" class="link" onClick={onMore}>
          {IMPORT_ROOM.more(more)}
        </button>
      )}
    </details>
  );
}

function Cells({ cells }: { readonly cells: readonly ListText[] }) {
  const words = cells.map(
    ({ table, header, before, after }) =>
      `${table === '' ? '' : `${table} › `}${header}: ${before === '' ? '' : `${before} → `}${after}`,
  );
  return <p class="secondary">{words.join(' · ')}</p>;
}

interface DecisionProps {
  readonly row: ImportRow;
  readonly verdict: string;
  readonly onDecide: Props['onDecide'];
}

/** Who a doubtful row is: a person decides. */
function Decision({ row: { id, name, alike }, verdict, onDecide }: DecisionProps) {
  const known = alike.filter(({ ref }) => ref !== '');
  return (
    <>
      {alike.map(({ label, why }) => (
        <p key={label}>
          {why}: {label}
        </p>
      ))}
      <select aria-label={name} value={verdict} onChange={(event) => onDecide(id, event.currentTarget.value)}>
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
