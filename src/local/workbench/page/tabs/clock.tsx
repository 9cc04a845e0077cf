import { useEffect, useState } from 'react';
import type { FromWindow } from '../../protocol';
import { CLOCK_WORDS } from '../words';
import { moment, startOfDay } from './moment';

interface Props {
  /** The desk's time when this was drawn. */
  now: number;
  timeZone: string;
  send: (message: FromWindow) => void;
}

const HOUR = 3_600_000;

export function ClockTab({ now, timeZone, send }: Props) {
  const [shown, setShown] = useState(now);
  const [day, setDay] = useState('');
  useEffect(() => {
    const since = Date.now();
    setShown(now);
    const timer = setInterval(() => setShown(now + Date.now() - since), 1000);
    return () => clearInterval(timer);
  }, [now]);
  const chosen = day === '' ? 0 : startOfDay(day, timeZone);
  const ahead = (milliseconds: number): void => send({ type: 'clock', to: shown + milliseconds });
  return (
    <div className="clock">
      <p className="now">
        {CLOCK_WORDS.now} <strong>{moment(shown, timeZone)}</strong> <span className="secondary">{timeZone}</span>
      </p>
      <div className="buttons">
        <button className="quiet" onClick={() => ahead(HOUR)}>
          {CLOCK_WORDS.hour}
        </button>
        <button className="quiet" onClick={() => ahead(24 * HOUR)}>
          {CLOCK_WORDS.day}
        </button>
        <button className="quiet" onClick={() => ahead(7 * 24 * HOUR)}>
          {CLOCK_WORDS.week}
        </button>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send({ type: 'clock', to: chosen });
          }}
        >
          <label>
            {CLOCK_WORDS.to} <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          </label>
          <button className="quiet" disabled={chosen <= shown}>
            {CLOCK_WORDS.go}
          </button>
        </form>
      </div>
      <p className="secondary">{CLOCK_WORDS.about}</p>
    </div>
  );
}
