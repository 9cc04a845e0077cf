import { useEffect, type Dispatch } from 'react';
import type { Action, PageState, Toast, Told } from './state';
import { WORDS } from './words';

interface Props {
  state: PageState;
  dispatch: Dispatch<Action>;
}

/** Toasts of scripts at the lower right, and what the desk itself says above them. */
export function Notices({ state: { toasts, told }, dispatch }: Props) {
  return (
    <div className="notices">
      {told.map((one) => (
        <ToldNotice key={one.id} told={one} close={() => dispatch({ type: 'told-gone', id: one.id })} />
      ))}
      {toasts.map((one) => (
        <ToastNotice key={one.id} toast={one} close={() => dispatch({ type: 'toast-gone', id: one.id })} />
      ))}
    </div>
  );
}

function ToastNotice({ toast: { title, message, seconds }, close }: { toast: Toast; close: () => void }) {
  useGoneAfter(seconds, close);
  return (
    <div className="toast" role="status">
      <div>
        {title !== undefined && title !== '' && <strong>{title}</strong>}
        <p>{message}</p>
      </div>
      <button className="cross" aria-label={WORDS.close} onClick={close}>
        ×
      </button>
    </div>
  );
}

/** How long good news stands; bad news stays until it is closed. */
const INFO_SECONDS = 6;
/** What a browser's timer can wait for. */
const LONGEST_WAIT = 2 ** 31 - 1;

function ToldNotice({ told: { message, tone }, close }: { told: Told; close: () => void }) {
  useGoneAfter(tone === 'info' ? INFO_SECONDS : -1, close);
  return (
    <div className={`told ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <p>{message}</p>
      <button className="cross" aria-label={WORDS.close} onClick={close}>
        ×
      </button>
    </div>
  );
}

function useGoneAfter(seconds: number, close: () => void): void {
  useEffect(() => {
    if (seconds < 0) return undefined;
    const timer = setTimeout(close, Math.min(seconds * 1000, LONGEST_WAIT));
    return () => clearTimeout(timer);
    // Each notice counts from when it came, whatever is drawn anew around it.
  }, []);
}
