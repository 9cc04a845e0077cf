import type { Lists } from '../../panel-api/import';
import type { ArgumentsOf } from '../../panel-api/requests';
import { FORM, IMPORT_ROOM } from '../../words/panel';

type Chosen = ArgumentsOf<'importPreview'>['sheets'];

interface Props {
  readonly all: Lists['sheets'];
  readonly chosen: Chosen;
  readonly branches: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (chosen: Chosen) => void;
}

/** Sheets that are taken in one go, and the branch of each: as its title says, for the officer to put right. */
export function Sheets({ all, chosen, branches, onChoose }: Props) {
  const unitOf = (title: string): string | undefined => chosen.find((sheet) => sheet.title === title)?.unit;
  const toggle = (title: string, unit: string): void =>
    onChoose(
      all.flatMap((sheet) => {
        const known = unitOf(sheet.title);
        if (sheet.title === title) return known === undefined ? [{ title, unit }] : [];
        return known === undefined ? [] : [{ title: sheet.title, unit: known }];
      }),
    );
  return (
    <fieldset class="plain">
      <legend>{IMPORT_ROOM.sheets}</legend>
      <table class="grid">
        <tbody>
          {all.map(({ title, unit, isHidden }) => (
            <tr key={title}>
              <th scope="row">
                <label class="check">
                  <input type="checkbox" checked={unitOf(title) !== undefined} onChange={() => toggle(title, unit)} />
                  {isHidden ? `${title} (${IMPORT_ROOM.hidden})` : title}
                </label>
              </th>
              <td>
                <select
                  aria-label={IMPORT_ROOM.unitOf(title)}
                  value={unitOf(title) ?? ''}
                  disabled={unitOf(title) === undefined}
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    onChoose(chosen.map((sheet) => (sheet.title === title ? { title, unit: value } : sheet)));
                  }}
                >
                  <option value="">{FORM.none}</option>
                  {branches.map((branch) => (
                    <option key={branch.value} value={branch.value}>
                      {branch.label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  );
}
