import { useId } from 'preact/hooks';
import type { OpenContact, Standing } from '../../panel-api/recruitment';
import { RECRUITMENT_ROOM, STATES } from '../../words/panel';
import { unitLabel, useDirectory } from '../directory';
import { LinkOf, NameList } from '../name-list';
import { Notice, Skeleton } from '../notices';
import { useAnswer } from '../server';

interface Props {
  readonly unit: string | null;
  readonly onUnit: (unit: string | null) => void;
  readonly onOpen: (ref: string) => void;
}

/** How a unit stands this school year, and the contacts that wait. */
export function UnitStanding({ unit, onUnit, onOpen }: Props) {
  const id = useId();
  const { units } = useDirectory();
  const [answer, again] = useAnswer('recruitment', { unit });
  return (
    <>
      <label for={id}>{RECRUITMENT_ROOM.unit}</label>
      <select
        id={id}
        value={unit ?? ''}
        onChange={({ currentTarget: { value } }) => onUnit(value === '' ? null : value)}
      >
        <option value="">{RECRUITMENT_ROOM.all}</option>
        {units
          .filter(({ isOpen }) => isOpen)
          .map((unit) => (
            <option key={unit.code} value={unit.code}>
              {unitLabel(unit)}
            </option>
          ))}
      </select>
      {answer.kind === 'busy' && <Skeleton lines={5} label={STATES.loading} />}
      {answer.kind === 'done' && (
        <>
          <Figures standing={answer.result} />
          <Open contacts={answer.result.open} onOpen={onOpen} />
          {answer.result.unnamed > 0 && <p class="secondary">{RECRUITMENT_ROOM.unnamed(answer.result.unnamed)}</p>}
        </>
      )}
      <Notice phase={answer} again={again} />
    </>
  );
}

function Figures({ standing }: { readonly standing: Standing }) {
  const { schoolYear, members, recruiters, coverage, intoUnion, intoAssociation } = standing;
  const isCounted = members !== null && recruiters !== null && coverage !== null;
  return (
    <section>
      <h2>{RECRUITMENT_ROOM.standing(schoolYear)}</h2>
      {isCounted ? (
        <>
          <p>{RECRUITMENT_ROOM.coverage(recruiters, members, coverage)}</p>
          <div class="bar" aria-hidden="true">
            <div style={{ width: `${String(Math.round(coverage * 100))}%` }} />
          </div>
          <p class="secondary">{RECRUITMENT_ROOM.into(intoUnion ?? 0, intoAssociation ?? 0)}</p>
        </>
      ) : (
        <p class="secondary">{RECRUITMENT_ROOM.noFigures}</p>
      )}
    </section>
  );
}

function Open({ contacts, onOpen }: { readonly contacts: readonly OpenContact[]; readonly onOpen: Props['onOpen'] }) {
  return (
    <section>
      <h2>{RECRUITMENT_ROOM.open(contacts.length)}</h2>
      {contacts.length === 0 && <p class="secondary">{RECRUITMENT_ROOM.nothingOpen}</p>}
      <NameList items={contacts} searchedText={({ youth, recruiter }) => `${youth} ${recruiter}`}>
        {({ ref, youth, organisation, recruiter, status, days }) => (
          <div class="card" key={ref}>
            <b>{youth}</b> <span class="secondary">{RECRUITMENT_ROOM.towards(organisation)}</span>
            <br />
            <span class="secondary">{recruiter === '' ? RECRUITMENT_ROOM.nobody : RECRUITMENT_ROOM.by(recruiter)}</span>
            <br />
            {RECRUITMENT_ROOM.waits(status, days)}{' '}
            <LinkOf name={youth} label={RECRUITMENT_ROOM.moveOn} onClick={() => onOpen(ref)} />
          </div>
        )}
      </NameList>
    </section>
  );
}
