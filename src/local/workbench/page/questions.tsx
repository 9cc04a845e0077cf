import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Button } from '../../apps-script/ui-host';
import type { DeskFile, Question } from '../protocol';
import { focusGrid } from './focus-grid';
import { moment } from './tabs/moment';
import { BUTTON_WORDS, RECOVERY_WORDS, SAVE_WORDS, WORDS } from './words';

interface ModalProps {
  title: string;
  message: string;
  close: () => void;
  children: ReactNode;
}

/** A dialog over everything: the browser keeps what is behind it closed. */
function Modal({ title, message, close, children }: ModalProps) {
  const [titleId, messageId] = [useId(), useId()];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return focusGrid;
  }, []);
  return (
    <dialog
      ref={dialog}
      className="question"
      role="alertdialog"
      {...(title === '' ? { 'aria-label': message } : { 'aria-labelledby': titleId, 'aria-describedby': messageId })}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // A second Escape closes it unasked.
      onClose={close}
    >
      <button className="cross" aria-label={WORDS.close} onClick={close}>
        ×
      </button>
      {title !== '' && <h2 id={titleId}>{title}</h2>}
      <p className="message" id={messageId}>
        {message}
      </p>
      {children}
    </dialog>
  );
}

/** An alert or a prompt of a script, which waits for the answer. */
export function QuestionDialog({
  question,
  answer,
}: {
  question: Question;
  answer: (button: Button, text: string) => void;
}) {
  const [text, setText] = useState('');
  const { kind, title = '', message, buttons } = question;
  const names = buttons.split('_') as (keyof typeof BUTTON_WORDS)[];
  return (
    <Modal title={title} message={message} close={() => answer('CLOSE', text)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(names[0] ?? 'CLOSE', text);
        }}
      >
        {kind === 'prompt' && (
          <input data-first aria-label={message} value={text} onChange={(event) => setText(event.target.value)} />
        )}
        <div className="buttons">
          {names.map((name, index) => (
            <button
              key={name}
              type={index === 0 ? 'submit' : 'button'}
              className={index === 0 ? 'primary' : 'quiet'}
              {...(index === 0 && kind === 'alert' ? { 'data-first': true } : {})}
              onClick={index === 0 ? undefined : () => answer(name, text)}
            >
              {BUTTON_WORDS[name]}
            </button>
          ))}
        </div>
      </form>
    </Modal>
  );
}

interface DecisionProps {
  title: string;
  message: string;
  yes: string;
  decide: (isYes: boolean) => void;
}

function Decision({ title, message, yes, decide }: DecisionProps) {
  return (
    <Modal title={title} message={message} close={() => decide(false)}>
      <div className="buttons">
        <button className="primary" onClick={() => decide(true)}>
          {yes}
        </button>
        <button className="quiet" data-first onClick={() => decide(false)}>
          {WORDS.cancel}
        </button>
      </div>
    </Modal>
  );
}

export function ConflictDialog({ path, decide }: { path: string; decide: (isOverwriting: boolean) => void }) {
  const { changedTitle, changed, overwrite } = SAVE_WORDS;
  return <Decision title={changedTitle} message={changed(path)} yes={overwrite} decide={decide} />;
}

export function LossDialog({ files, decide }: { files: readonly DeskFile[]; decide: (isSaving: boolean) => void }) {
  const { losesTitle, loses, saveAnyway } = SAVE_WORDS;
  return <Decision title={losesTitle} message={loses(files)} yes={saveAnyway} decide={decide} />;
}

interface RecoveryProps {
  file: DeskFile;
  timeZone: string;
  /** Null for later. */
  decide: (isTaken: boolean | null) => void;
}

/** Asks what becomes of what an earlier run left unsaved. */
export function RecoveryDialog({ file: { title, unsaved, recovery }, timeZone, decide }: RecoveryProps) {
  const when = moment(recovery?.at ?? 0, timeZone);
  const message = RECOVERY_WORDS.about(when, recovery?.isFileNewer ?? false, unsaved);
  return (
    <Modal title={RECOVERY_WORDS.title(title)} message={message} close={() => decide(null)}>
      <div className="buttons">
        <button className="primary" data-first onClick={() => decide(true)}>
          {RECOVERY_WORDS.take}
        </button>
        <button className="quiet" onClick={() => decide(null)}>
          {RECOVERY_WORDS.later}
        </button>
        <button className="quiet" onClick={() => decide(false)}>
          {RECOVERY_WORDS.drop}
        </button>
      </div>
    </Modal>
  );
}
