import { useState } from 'preact/hooks';
import type { ArgumentsOf, GraduationPreview, Saved } from '../../panel-api/requests';
import { FORM, GRADUATION_ROOM, IMPORT_ROOM } from '../../words/panel';
import { ApplyInParts } from '../apply-in-parts';
import { faultOf } from '../checks';
import { openBranches, useDirectory } from '../directory';
import { Notice, Skeleton } from '../notices';
import { SavedBox } from '../saved-box';
import { SelectField } from '../select-field';
import { useSender } from '../server';
import { TextField } from '../step-form';

type Asked = ArgumentsOf<'graduation'>;

/** *Ra trường*: branches whose members leave together, tried dry first. */
export function Graduation() {
  const known = useDirectory();
  const [cohort, setCohort] = useState('');
  const [asked, setAsked] = useState<Asked>({ units: [], date: known.today, to: '', slip: '', staying: [] });
  const [told, setTold] = useState<Saved | null>(null);
  const preview = useSender('graduation');
  const branches = openBranches(known);
  const cohorts = [...new Set(branches.map((unit) => unit.cohort))].filter((each) => each !== '').sort();
  const fault = faultOf(known, 'people', 'left', asked.date);
  const change = (news: Partial<Asked>): void => {
    setAsked({ ...asked, staying: [], ...news });
    setTold(null);
    preview.reset();
  };
  const look = (news: Partial<Asked> = {}): void => {
    const next = { ...asked, ...news };
    setAsked(next);
    preview.send(next);
  };
  const shown = branches.filter((unit) => cohort === '' || unit.cohort === cohort);
  const going = preview.phase.kind === 'done' ? leaving(preview.phase.result).length : 0;
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
          {shown.length === 0 && <p class="secondary">{GRADUATION_ROOM.noUnits}</p>}
          <div class="beside">
            {shown.map(({ code, name }) => (
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
      <Notice phase={preview.phase} again={preview.again} />
      {preview.phase.kind === 'busy' && <Skeleton lines={5} label={IMPORT_ROOM.working} />}
      {told !== null && <SavedBox saved={told} words={GRADUATION_ROOM.done} onUndone={() => setTold(null)} />}
      {preview.phase.kind === 'done' && (
        <>
          <Preview preview={preview.phase.result} onToggle={(ref) => look({ staying: toggled(asked.staying, ref) })} />
          <ApplyInParts
            request="graduate"
            argsFor={(goesOn) => ({ ...asked, seen: going, goesOn })}
            label={GRADUATION_ROOM.apply(going)}
            isReady
            onDone={(saved) => {
              preview.reset();
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
  readonly onToggle: (ref: string) => void;
}

function Preview({ preview, onToggle }: PreviewProps) {
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
      <p>{GRADUATION_ROOM.closing(preview.closing)}</p>
      <fieldset class="field plain">
        <legend>{GRADUATION_ROOM.stays}</legend>
        <div class="beside">
          {preview.people.map(({ ref, name, unit, posts, contacts, isStaying }) => (
            <label class="choice" key={`${ref} ${name}`}>
              <input type="checkbox" checked={!isStaying} disabled={ref === ''} onChange={() => onToggle(ref)} />
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
