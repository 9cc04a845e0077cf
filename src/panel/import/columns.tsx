import type { ImportLayout, ImportPreview, Lists } from '../../panel-api/import';
import { IMPORT_ROOM } from '../../words/panel';

interface Props {
  readonly preview: ImportPreview;
  readonly fields: Lists['fields'];
  readonly onChoose: (fields: (string | null)[][]) => void;
}

/** Of more columns those that are left out fold away. */
const MANY = 20;

/** What the columns of a list stand for, as they are read or remembered, for the officer to put right. */
export function Columns({ preview: { layouts, isRemembered }, fields, onChoose }: Props) {
  const choose = (layout: number, columns: (string | null)[]): void =>
    onChoose(layouts.map((each, index) => (index === layout ? columns : each.columns.map(({ field }) => field))));
  return (
    <section>
      <h2>{IMPORT_ROOM.columns}</h2>
      {isRemembered && <p class="secondary">{IMPORT_ROOM.remembered}</p>}
      {layouts.map((layout, index) => (
        <LayoutColumns
          key={layout.place}
          layout={layout}
          isOnly={layouts.length === 1}
          fields={fields}
          onChoose={(columns) => choose(index, columns)}
        />
      ))}
    </section>
  );
}

interface LayoutProps extends Pick<Props, 'fields'> {
  readonly layout: ImportLayout;
  readonly isOnly: boolean;
  readonly onChoose: (fields: (string | null)[]) => void;
}

function LayoutColumns({ layout: { place, columns }, isOnly, fields, onChoose }: LayoutProps) {
  /** A field is of one column: whoever had it before is left out. */
  const choose = (at: number, chosen: string): void =>
    onChoose(
      columns.map(({ field }, index) =>
        index === at ? (chosen === '' ? null : chosen) : field === chosen ? null : field,
      ),
    );
  const places = columns.flatMap(({ header, samples }, at) => (header === '' && samples.length === 0 ? [] : [at]));
  const isUsed = (at: number): boolean => places.length <= MANY || columns[at]?.field !== null;
  const left = places.filter((at) => !isUsed(at));
  return (
    <>
      {!isOnly && <h3>{IMPORT_ROOM.from(place)}</h3>}
      <Grid places={places.filter(isUsed)} {...{ columns, fields, choose }} />
      {left.length > 0 && (
        <details>
          <summary>{IMPORT_ROOM.leftColumns(left.length)}</summary>
          <Grid places={left} {...{ columns, fields, choose }} />
        </details>
      )}
    </>
  );
}

interface GridProps extends Pick<Props, 'fields'> {
  readonly columns: ImportLayout['columns'];
  /** Which columns, by their places in the list. */
  readonly places: readonly number[];
  readonly choose: (at: number, chosen: string) => void;
}

function Grid({ columns, places, fields, choose }: GridProps) {
  return (
    <table class="grid">
      <thead>
        <tr>
          {IMPORT_ROOM.columnHead.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((at) => {
          const column = columns[at];
          return column === undefined ? null : (
            <Column key={at} column={column} fields={fields} onChoose={(chosen) => choose(at, chosen)} />
          );
        })}
      </tbody>
    </table>
  );
}

interface ColumnProps extends Pick<Props, 'fields'> {
  readonly column: ImportLayout['columns'][number];
  readonly onChoose: (chosen: string) => void;
}

function Column({ column: { header, at, field, isBarred, why, like, samples }, fields, onChoose }: ColumnProps) {
  const name = header === '' ? `${IMPORT_ROOM.noName} ${at}` : header;
  const liked = fields.find((choice) => choice.field === like)?.header;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="secondary">{samples.join(', ')}</td>
      <td>
        {isBarred ? (
          <span class="secondary">{IMPORT_ROOM.barred}</span>
        ) : (
          <>
            <select aria-label={name} value={field ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
              <option value="">{IMPORT_ROOM.left}</option>
              {fields.map((choice) => (
                <option key={choice.field} value={choice.field}>
                  {choice.header}
                </option>
              ))}
            </select>
            {why !== '' && <span class="secondary">{why}</span>}
            {like !== null && liked !== undefined && (
              <button type="button" class="link" onClick={() => onChoose(like)}>
                {IMPORT_ROOM.like(liked)}
              </button>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
