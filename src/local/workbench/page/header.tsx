import { useEffect, useState } from 'react';
import type { DeskFile, FromWindow } from '../protocol';
import { LossDialog } from './questions';
import { MenuBar } from './menu-bar';
import { fileOf, type PageState } from './state';
import { ROLE_WORDS, WORDS } from './words';

interface Props {
  state: PageState;
  send: (message: FromWindow) => void;
  tell: (message: string, tone: 'info') => void;
  isDrawerOpen: boolean;
  toggleDrawer: () => void;
}

/** The files, whether they are saved, the script's menus, and who sits here. */
export function Header({ state, send, tell, isDrawerOpen, toggleDrawer }: Props) {
  /** The files that are to be saved, while the person decides whether what that loses may go. */
  const [losing, setLosing] = useState<readonly DeskFile[] | null>(null);
  const { desk } = state;
  const file = fileOf(state);
  const unsaved = desk?.files.filter((one) => one.unsaved) ?? [];
  const others = unsaved.filter(({ id }) => id !== file?.id);
  const write = (files: readonly DeskFile[]): void =>
    send({ type: 'save', fileIds: files.map(({ id }) => id), overwrite: false });
  const saveAll = (files: readonly DeskFile[]): void => {
    if (files.some(({ losses }) => losses.length > 0)) setLosing(files);
    else write(files);
  };
  const save = (): void => {
    if (!file) return;
    if (file.unsaved) saveAll([file]);
    else {
      const titles = others.map(({ title }) => title);
      tell(WORDS.nothingToSave(file.title, titles), 'info');
    }
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  });
  const me = desk?.people.find(({ email }) => email === desk.me);
  return (
    <header className="header" {...(state.isConnected ? {} : { inert: '' })}>
      <div className="files" role="tablist" aria-label={WORDS.files}>
        <SheetIcon />
        {desk?.files.map(({ id, title, unsaved }) => (
          <button
            key={id}
            role="tab"
            aria-selected={id === file?.id}
            className="file"
            onClick={() => {
              if (id !== file?.id) send({ type: 'open', fileId: id });
            }}
          >
            {title}
            {unsaved && <span className="dot" title={WORDS.unsaved} aria-label={WORDS.unsaved} />}
          </button>
        ))}
      </div>
      <MenuBar
        menus={file?.menus ?? []}
        choose={(functionName) => send({ type: 'menu-item', fileId: file?.id ?? '', functionName })}
      />
      <div className="right">
        <span className="saved" aria-live="polite">
          {file && (file.saving ? WORDS.saving : file.unsaved ? WORDS.unsaved : WORDS.saved)}
        </span>
        <button className="primary" onClick={save} disabled={!file?.unsaved || file.saving}>
          {WORDS.save}
        </button>
        {others.length > 0 && (
          <button className="quiet" onClick={() => saveAll(unsaved)}>
            {WORDS.saveAll}
          </button>
        )}
        <button className="quiet" aria-pressed={isDrawerOpen} onClick={toggleDrawer}>
          {WORDS.desk}
        </button>
        {desk && (
          <label className="me" title={me?.email}>
            <span className="avatar" aria-hidden="true">
              {me?.name.charAt(0)}
            </span>
            <select
              aria-label={WORDS.whoAmI}
              value={desk.me}
              onChange={(event) => send({ type: 'be', email: event.target.value })}
            >
              {desk.people.map(({ email, name, role }) => (
                <option key={email} value={email}>
                  {name === ROLE_WORDS[role] ? name : `${name} · ${ROLE_WORDS[role]}`}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {losing && (
        <LossDialog
          files={losing.filter(({ losses }) => losses.length > 0)}
          decide={(isSaving) => {
            setLosing(null);
            if (isSaving) write(losing);
          }}
        />
      )}
    </header>
  );
}

function SheetIcon() {
  return (
    <svg width="24" height="30" viewBox="0 0 24 30" aria-hidden="true">
      <path d="M2 0h13l9 9v19a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2z" fill="#188038" />
      <path d="M15 0l9 9h-9z" fill="#8ed1a4" />
      <path d="M5 14h14v11H5zm2 2v2.5h4V16zm6 0v2.5h4V16zm-6 4.5V23h4v-2.5zm6 0V23h4v-2.5z" fill="#fff" />
    </svg>
  );
}
