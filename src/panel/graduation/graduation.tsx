import { useState } from 'preact/hooks';
import type { ArgumentsOf, GraduationPreview, Saved } from '../../panel-api/requests';
import { FORM, GRADUATION_ROOM, IMPORT_ROOM } from '../../words/panel';
import { ApplyInParts } from '../apply-in-parts';
import { faultOf } from '../checks';
import { openBranches, useDirectory } from '../directory';
import { Notice, Skeleton } from '../notices';
import { usePreview } from '../preview';
import { SavedBox } from '../saved-box';
import { SelectField } from '../select-field';
import { TextField } from '../step-form';

type Asked = ArgumentsOf<'graduation'>;

/** *Ra trường*: branches whose members leave together, tried dry first. */
export function Graduation() {
  const known = useDirectory();
  const [cohort, setCohort] = useState('');
  const [asked, setAsked] = useState<Asked>({ units: [], date: known.today, to: '', slip: '', staying: [] });
  const [told, setTold] = useState<Saved | null>(null);
  const preview = usePreview('graduation');
  const { shown } = preview;
  const branches = openBranches(known);
  const cohorts = [...new Set(branches.map((unit) => unit.cohort))].filter((each) => each !== '').sort();
  const fault = faultOf(known, 'people', 'left', asked.date);
  const change = (news: Partial<Asked>): void => {
    setAsked({ ...asked, staying: [], ...news });
    setTold(null);
    preview.clear();
  };
  const look = (news: Partial<Asked> = {}): void => {
    const next = { ...asked, ...news };
    setAsked(next);
    preview.look(next);
  };
  const choices = branches.filter((unit) => cohort === '' || unit.cohort === cohort);
  const obstacle =
    asked.units.length === 0
      ? FORM.required(GRADUATION_ROOM.units)
      : asked.date === ''
        ? FORM.required(GRADUATION_ROOM.date)
        : fault;
  return (
    <>
      <p class="secondary">{GRADUATION_ROOM.help}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (obstacle === null) look();
        }}
      >
        {cohorts.length > 0 && (
          <SelectField
            label={GRADUATION_ROOM.cohort}
            value={cohort}
            choices={cohorts.map((each) => ({ value: each, label: each }))}
            none={GRADUATION_ROOM.allCohorts}
            onValue={(each) => {
              setCohort(each);
              change({
                units: each === '' ? [] : branches.filter((unit) => unit.cohort === each).map(({ code }) => code),
              });
            }}
          />
        )}
        <fieldset class="field plain">
          <legend>{GRADUATION_ROOM.units}</legend>
          {choices.length === 0 && <p class="secondary">{GRADUATION_ROOM.noUnits}</p>}
          <div class="beside">
            {choices.map(({ code, name }) => (
              <label class="choice" key={code}>
                <input
                  type="checkbox"
                  checked={asked.units.includes(code)}
                  onChange={() => change({ units: toggled(asked.units, code) })}
                />
                <span>{name === code ? code : `${code} · ${name}`}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="beside">
          <TextField
            label={GRADUATION_ROOM.date}
            text={asked.date}
            onText={(date) => change({ date })}
            fault={fault ?? undefined}
            placeholder={FORM.date}
          />
          <TextField label={GRADUATION_ROOM.to} text={asked.to} onText={(to) => change({ to })} isOptional />
          <TextField label={GRADUATION_ROOM.slip} text={asked.slip} onText={(slip) => change({ slip })} isOptional />
        </div>
        <p class="secondary">
          {GRADUATION_ROOM.toHelp} {GRADUATION_ROOM.slipHelp}
        </p>
        <div class="actions">
          <button type="submit" aria-disabled={obstacle !== null || preview.phase.kind === 'busy'}>
            {GRADUATION_ROOM.preview}
          </button>
        </div>
        {obstacle !== null && <p class="secondary">{obstacle}</p>}
      </form>
      {shown === null && <Notice phase={preview.phase} again={preview.again} />}
      {preview.phase.kind === 'busy' && shown === null && <Skeleton lines={5} label={IMPORT_ROOM.working} />}
      {told !== null && <SavedBox saved={told} words={GRADUATION_ROOM.done} onUndone={() => undefined} />}
      {shown !== null && (
        <>
          <Preview
            preview={shown}
            staying={asked.staying}
            onToggle={(ref) => look({ staying: toggled(asked.staying, ref) })}
          />
          <ApplyInParts
            request="graduate"
            argsFor={(goesOn) => ({ ...asked, seen: shown.seen, goesOn })}
            label={GRADUATION_ROOM.apply(leaving(shown).length, shown.closing.length)}
            preview={preview}
            isReady={leaving(shown).length + shown.closing.length > 0}
            onDone={(saved) => {
              preview.clear();
              setTold(saved);
            }}
            onAgain={() => look()}
          />
        </>
      )}
    </>
  );
}

function toggled(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

function leaving({ people }: GraduationPreview): GraduationPreview['people'] {
  return people.filter(({ isStaying }) => !isStaying);
}

interface PreviewProps {
  readonly preview: GraduationPreview;
  /** Keys of those who are to stay, also before that was looked at. */
  readonly staying: readonly string[];
  readonly onToggle: (ref: string) => void;
}

function Preview({ preview, staying, onToggle }: PreviewProps) {
  const going = leaving(preview);
  const sum = (count: (person: GraduationPreview['people'][number]) => number): number =>
    going.reduce((total, person) => total + count(person), 0);
  return (
    <section>
      <p>{GRADUATION_ROOM.counts(going.length, going.filter(({ isMember }) => isMember).length)}</p>
      <p>
        {GRADUATION_ROOM.ends(
          sum(({ posts }) => posts),
          sum(({ contacts }) => contacts),
        )}
      </p>
      {preview.slips.length > 0 && <p>{GRADUATION_ROOM.slips(preview.slips)}</p>}
      <p>{GRADUATION_ROOM.closing(preview.closing)}</p>
      <fieldset class="field plain">
        <legend>{GRADUATION_ROOM.stays}</legend>
        <div class="beside">
          {preview.people.map(({ ref, name, unit, posts, contacts }) => (
            <label class="choice" key={`${ref} ${name}`}>
              <input
                type="checkbox"
                checked={!staying.includes(ref)}
                disabled={ref === ''}
                onChange={() => onToggle(ref)}
              />
              <span>
                {name}{' '}
                <span class="secondary">
                  {[
                    unit,
                    posts > 0 ? GRADUATION_ROOM.posts : '',
                    contacts > 0 ? GRADUATION_ROOM.contacts(contacts) : '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
