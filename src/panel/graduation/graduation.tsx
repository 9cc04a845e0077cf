import { useState } from 'preact/hooks';
import type { GraduationPreview } from '../../panel-api/graduation';
import type { ArgumentsOf } from '../../panel-api/requests';
import type { Saved } from '../../panel-api/saved';
import { GRADUATION_ROOM, IMPORT_ROOM } from '../../words/panel';
import { ApplyInParts } from '../apply-in-parts';
import { useDirectory } from '../directory';
import { Notice, Skeleton } from '../notices';
import { usePreview } from '../preview';
import { SavedBox } from '../saved-box';
import { GraduationForm } from './graduation-form';
import { toggled } from './toggled';

type Asked = ArgumentsOf<'graduation'>;

/** *Ra trường*: branches whose members leave together, tried dry first. */
export function Graduation() {
  const { today } = useDirectory();
  const [asked, setAsked] = useState<Asked>({ units: [], date: today, to: '', slip: '', staying: [] });
  const [told, setTold] = useState<Saved | null>(null);
  const preview = usePreview('graduation');
  const { shown } = preview;
  const look = (news: Partial<Asked> = {}): void => {
    const next = { ...asked, ...news };
    setAsked(next);
    setTold(null);
    preview.look(next);
  };
  return (
    <>
      <p class="secondary">{GRADUATION_ROOM.help}</p>
      <GraduationForm
        asked={asked}
        isBusy={preview.phase.kind === 'busy'}
        isFirst={shown === null && told === null}
        notes={shown === null && <Notice phase={preview.phase} again={preview.again} />}
        onChange={(news) => {
          setAsked({ ...asked, staying: [], ...news });
          setTold(null);
          preview.clear();
        }}
        onLook={() => look()}
      />
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
