import { useEffect, useState } from 'preact/hooks';
import { againstOnline, monthAhead, usualDay, votesOf, type Planned } from '../../areas/meetings/month';
import type { Agenda } from '../../panel-api/agenda';
import type { Saved } from '../../panel-api/saved';
import { month as monthKind } from '../../sheet/patterns';
import { parseDay } from '../../text/calendar';
import { AGENDA, notOnline, subjectOf } from '../../words/meetings';
import { FORM, STATES } from '../../words/panel';
import { Back } from '../back';
import { branches, unitName, useDirectory } from '../directory';
import { Field } from '../field';
import { Notice, Skeleton } from '../notices';
import { SelectField } from '../select-field';
import { useAnswer, useSaved, useSender } from '../server';
import { StepForm, TextField } from '../step-form';

type Item = Agenda['items'][number];

interface Props {
  readonly onBack: () => void;
  readonly onSaved: (saved: Saved, words: string) => void;
}

/** *Lên kế hoạch tháng*: a branch, a month, what the register proposes, and one click. */
export function PlanMonth({ onBack, onSaved }: Props) {
  const known = useDirectory();
  const options = branches(known);
  const [unit, setUnit] = useState(
    known.unit !== null && options.some(({ value }) => value === known.unit) ? known.unit : (options[0]?.value ?? ''),
  );
  const [month, setMonth] = useState(() => monthAhead(parseDay(known.today) ?? 0));
  const isMonth = typeof monthKind.read(month) === 'string';
  return (
    <>
      <Back onBack={onBack} />
      <h1>{AGENDA.plan}</h1>
      <SelectField label={AGENDA.unit} value={unit} choices={options} onValue={setUnit} />
      <TextField
        label={AGENDA.month}
        text={month}
        onText={setMonth}
        fault={isMonth ? undefined : AGENDA.badMonth(month)}
      />
      {isMonth && unit !== '' && <Proposed key={`${unit} ${month}`} unit={unit} month={month} onSaved={onSaved} />}
    </>
  );
}

interface ProposedProps extends Pick<Props, 'onSaved'> {
  readonly unit: string;
  readonly month: string;
}

function Proposed({ unit, month, onSaved }: ProposedProps) {
  const [answer, again] = useAnswer('agenda', { unit, month });
  if (answer.kind === 'busy') return <Skeleton lines={6} label={STATES.loading} />;
  if (answer.kind !== 'done') return <Notice phase={answer} again={again} />;
  return <Plan told={answer.result} unit={unit} month={month} onSaved={onSaved} />;
}

/** What nobody has to think about is chosen; whom to vote on, officers choose. */
function isUsual({ kind }: Item): boolean {
  return kind !== 'admission' && kind !== 'nomination';
}

function Plan({ told, unit, month, onSaved }: ProposedProps & { readonly told: Agenda }) {
  const known = useDirectory();
  const { items, planned, last } = told;
  const [chosen, setChosen] = useState<ReadonlySet<Item>>(() => new Set(items.filter(isUsual)));
  const first: Planned = {
    date: usualDay(last.date, month),
    time: last.time,
    forms: items.some(({ kind }) => kind === 'birthday') ? 'Thường kỳ; Sinh nhật đoàn viên' : 'Thường kỳ',
    mode: 'Trực tiếp',
    permit: '',
    place: last.place,
  };
  const [meetings, setMeetings] = useState<readonly Planned[]>([first]);
  const agenda = items.filter((item) => chosen.has(item));
  const proposed = subjectOf(AGENDA.title(month), agenda);
  const [subject, setSubject] = useState(proposed);
  // What is ticked is what it says, until somebody ticks anew.
  useEffect(() => setSubject(proposed), [proposed]);
  const votes = votesOf(agenda);
  const sender = useSender('addRows');
  useSaved(sender.phase, (saved) => onSaved(saved, AGENDA.saved(meetings.length, unitName(known, unit))));
  const faults = Object.fromEntries(
    meetings.flatMap((meeting, index) => [
      [`date${String(index)}`, parseDay(meeting.date) === null ? FORM.required('Ngày') : null],
      [`online${String(index)}`, notOnline(againstOnline(meeting, index === 0 ? votes : ''))],
    ]),
  );
  const rows = meetings.map(({ permit, ...meeting }, index) => ({
    ...meeting,
    unit,
    status: 'Dự kiến',
    onlinePermit: permit,
    // What is to be decided is decided at the first of them.
    subject: index === 0 ? subject : AGENDA.title(month),
    votes: index === 0 ? votes : '',
  }));
  const change = (at: number, property: keyof Planned, text: string): void =>
    setMeetings((before) => before.map((each, index) => (index === at ? { ...each, [property]: text } : each)));
  return (
    <>
      {planned.map(([day, status, what]) => (
        <p class="secondary" key={day + what}>
          {AGENDA.already(day, status, what)}
        </p>
      ))}
      <StepForm
        sender={sender}
        label={AGENDA.save(meetings.length)}
        faults={faults}
        seen=""
        onSend={(accepted) => sender.send({ table: 'meetings', rows, accepted })}
      >
        {(faultAt) => (
          <>
            <fieldset class="field">
              <legend>{AGENDA.proposed}</legend>
              {items.length === 0 && <p class="secondary">{AGENDA.nothing}</p>}
              {items.map((item) => (
                <label class="choice" key={item.kind + item.name + item.day}>
                  <input
                    type="checkbox"
                    checked={chosen.has(item)}
                    onChange={() =>
                      setChosen((before) => {
                        const after = new Set(before);
                        if (!after.delete(item)) after.add(item);
                        return after;
                      })
                    }
                  />{' '}
                  <span class="secondary">{AGENDA.kinds[item.kind]}:</span> {AGENDA.item(item.name, item.day)}
                </label>
              ))}
            </fieldset>
            <div class="field">
              <label>
                {AGENDA.subject}
                <textarea rows={4} value={subject} onInput={(event) => setSubject(event.currentTarget.value)} />
              </label>
            </div>
            {meetings.map((meeting, index) => (
              <fieldset class="field" key={index}>
                <legend>{AGENDA.meeting(index + 1)}</legend>
                {(['date', 'time', 'forms', 'mode', 'place'] as const).map((property) => (
                  <Field
                    key={property}
                    table="meetings"
                    property={property}
                    text={meeting[property]}
                    onText={(text) => change(index, property, text)}
                    fault={
                      property === 'mode'
                        ? (faults[`online${String(index)}`] ?? undefined)
                        : property === 'date'
                          ? faultAt(`date${String(index)}`, meeting.date)
                          : undefined
                    }
                  />
                ))}
                {meeting.mode !== 'Trực tiếp' && (
                  <Field
                    table="meetings"
                    property="onlinePermit"
                    text={meeting.permit}
                    onText={(text) => change(index, 'permit', text)}
                  />
                )}
                {index > 0 && (
                  <button
                    type="button"
                    class="link"
                    onClick={() => setMeetings((before) => before.filter((_, each) => each !== index))}
                  >
                    {AGENDA.drop}
                  </button>
                )}
              </fieldset>
            ))}
            <button
              type="button"
              class="link"
              onClick={() => setMeetings((before) => [...before, { ...first, forms: 'Chuyên đề', date: '' }])}
            >
              {AGENDA.another}
            </button>
          </>
        )}
      </StepForm>
    </>
  );
}
