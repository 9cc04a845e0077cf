import type { ImportPreview, Lists } from '../../panel-api/requests';
import { IMPORT_ROOM } from '../../words/panel';

interface Props {
  readonly preview: ImportPreview;
  readonly fields: Lists['fields'];
  readonly onChoose: (fields: (string | null)[]) => void;
}

/** What the columns of a list stand for, as it was guessed or remembered, for the officer to put right. */
export function Columns({ preview: { columns, isRemembered }, fields, onChoose }: Props) {
  /** A field is of one column: whoever had it before is left out. */
  const choose = (at: number, chosen: string): void =>
    onChoose(
      columns.map(({ field }, index) =>
        index === at ? (chosen === '' ? null : chosen) : field === chosen ? null : field,
      ),
    );
  return (
    <section>
      <h2>{IMPORT_ROOM.columns}</h2>
      {isRemembered && <p class="secondary">{IMPORT_ROOM.remembered}</p>}
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
          {columns.map(({ header, field, isBarred, samples }, at) => (
            <tr key={at}>
              <th scope="row">{header === '' ? IMPORT_ROOM.noName : header}</th>
              <td class="secondary">{samples.join(', ')}</td>
              <td>
                {isBarred ? (
                  <span class="secondary">{IMPORT_ROOM.barred}</span>
                ) : (
                  <select
                    aria-label={header}
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
          ))}
        </tbody>
      </table>
    </section>
  );
}
