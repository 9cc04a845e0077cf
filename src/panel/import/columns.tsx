import type { ImportPreview, Lists } from '../../panel-api/requests';
import { IMPORT_ROOM } from '../../words/panel';

interface Props {
  readonly preview: ImportPreview;
  readonly fields: Lists['fields'];
  readonly onChoose: (fields: (string | null)[]) => void;
}

/** Of more columns those that are left out fold away. */
const MANY = 20;

/** What the columns of a list stand for, as it was guessed or remembered, for the officer to put right. */
export function Columns({ preview: { columns, isRemembered }, fields, onChoose }: Props) {
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
    <section>
      <h2>{IMPORT_ROOM.columns}</h2>
      {isRemembered && <p class="secondary">{IMPORT_ROOM.remembered}</p>}
      <Grid places={places.filter(isUsed)} {...{ columns, fields, choose }} />
      {left.length > 0 && (
        <details>
          <summary>{IMPORT_ROOM.leftColumns(left.length)}</summary>
          <Grid places={left} {...{ columns, fields, choose }} />
        </details>
      )}
    </section>
  );
}

interface GridProps extends Pick<Props, 'fields'> {
  readonly columns: ImportPreview['columns'];
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
          const { header = '', field = null, isBarred = false, samples = [] } = columns[at] ?? {};
          return (
            <tr key={at}>
              <th scope="row">{header === '' ? IMPORT_ROOM.noName : header}</th>
              <td class="secondary">{samples.join(', ')}</td>
              <td>
                {isBarred ? (
                  <span class="secondary">{IMPORT_ROOM.barred}</span>
                ) : (
                  <select
                    aria-label={header === '' ? IMPORT_ROOM.noName : header}
                    value={field ?? ''}
                    onChange={(event) => choose(at, event.currentTarget.value)}
                  >
                    <option value="">{IMPORT_ROOM.left}</option>
                    {fields.map((choice) => (
                      <option key={choice.field} value={choice.field}>
                        {choice.header}
                      </option>
                    ))}
                  </select>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
