import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { FromWindow, ToWindow } from '../protocol';
import { connect, type Connection } from './connection';
import { Drawer } from './drawer';
import { boxOfCell } from './grid/boxes';
import { createGrid, type Grid } from './grid/grid';
import { Header } from './header';
import { failCalls, NO_CONNECTION, PanelFrames, type Called } from './panels';
import { ConflictDialog, QuestionDialog, RecoveryDialog } from './questions';
import { fileOf, recoveryToAsk, reduce, START } from './state';
import { Notices } from './notices';
import { WORDS } from './words';

/** The whole page: what Google puts around the grid, the grid, and the drawer of the workbench. */
export function App() {
  const [state, dispatch] = useReducer(reduce, START);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const connection = useRef<Connection | null>(null);
  const called = useRef<Called | null>(null);
  const { container, show, finish, isReady, isWaiting } = useGrid(
    (message) => send(message),
    (message) => tell(message),
  );

  const tell = useCallback(
    (message: string, tone: 'info' | 'error' = 'error') =>
      dispatch({ type: 'received', message: { type: 'told', message, tone } }),
    [],
  );

  const send = useCallback(
    (message: FromWindow): void => {
      const isSent = connection.current?.send(message) ?? false;
      if (isSent) return;
      if (message.type === 'call') {
        called.current?.({ type: 'called', panelId: message.panelId, callId: message.callId, error: NO_CONNECTION });
      } else if (message.type === 'panel-close') {
        dispatch({ type: 'received', message: { type: 'panel-gone', id: message.id } });
      } else if (!UNANSWERED.has(message.type)) {
        tell(WORDS.notSent);
      }
    },
    [tell],
  );

  useEffect(() => {
    connection.current = connect(
      (message) => {
        if (message.type === 'called') called.current?.(message);
        show(message);
        dispatch({ type: 'received', message });
      },
      (isConnected) => dispatch({ type: 'connected', isConnected }),
    );
  }, [show]);

  const file = fileOf(state);
  useEffect(() => {
    document.title = file === undefined ? WORDS.desk : `${file.title} – ${WORDS.desk}`;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    const hasUnsaved = state.desk?.files.some(({ unsaved }) => unsaved) ?? false;
    if (!hasUnsaved) return undefined;
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [file, state.desk]);

  useEffect(() => {
    // A click in a panel is seen by its frame alone.
    const onBlur = (): void => {
      if (document.activeElement instanceof HTMLIFrameElement) finish();
    };
    addEventListener('blur', onBlur);
    return () => removeEventListener('blur', onBlur);
  }, [finish]);

  const { isConnected } = state;
  useEffect(() => {
    // What is typed while nobody hears it, or where the cells have not come yet, would be lost.
    container.current?.toggleAttribute('inert', !isConnected || isWaiting);
    if (!isConnected) failCalls();
  }, [container, isConnected, isWaiting]);

  const conflict = state.desk?.files.find(({ id }) => id === state.conflicts[0]);
  const recoverable = isReady && isConnected ? recoveryToAsk(state) : undefined;
  const sidebars = state.panels.filter(({ kind }) => kind === 'sidebar');
  return (
    <div
      className="app"
      onPointerDownCapture={({ target }) => {
        if (!container.current?.contains(target as Node)) finish();
      }}
    >
      <Header
        state={state}
        send={send}
        tell={tell}
        isDrawerOpen={isDrawerOpen}
        toggleDrawer={() => setDrawerOpen(!isDrawerOpen)}
      />
      {!isConnected && state.desk && (
        <div className="lost" role="alert">
          {WORDS.lost}
        </div>
      )}
      <div className="middle">
        <main className="sheet">
          <div id="grid" ref={container} data-ready={isReady} />
          {isReady && (!isConnected || isWaiting) && <div className="cover" />}
          {!isReady && <p className="starting">{WORDS.starting}</p>}
        </main>
        <PanelFrames panels={sidebars} fileId={state.fileId} send={send} called={called} className="beside" />
      </div>
      {isDrawerOpen && state.desk && <Drawer desk={state.desk} send={send} close={() => setDrawerOpen(false)} />}
      <PanelFrames
        panels={state.panels.filter(({ kind }) => kind !== 'sidebar')}
        fileId={state.fileId}
        send={send}
        called={called}
      />
      {state.questions.map((question) => (
        <QuestionDialog
          key={question.id}
          question={question}
          answer={(button, text) => send({ type: 'answer', id: question.id, button, text })}
        />
      ))}
      {conflict && (
        <ConflictDialog
          key={conflict.id}
          path={conflict.path}
          decide={(isOverwriting) => {
            if (isOverwriting) send({ type: 'save', fileIds: [conflict.id], overwrite: true });
            dispatch({ type: 'conflict-settled', fileId: conflict.id });
          }}
        />
      )}
      {recoverable && state.desk && (
        <RecoveryDialog
          key={recoverable.id}
          file={recoverable}
          timeZone={state.desk.timeZone}
          decide={(isTaken) => {
            if (isTaken === null) dispatch({ type: 'recovery-postponed', fileId: recoverable.id });
            else send({ type: 'recover', fileId: recoverable.id, take: isTaken });
          }}
        />
      )}
      <Notices state={state} dispatch={dispatch} />
    </div>
  );
}

/** What nobody did: where it is not sent, nobody is to be told. */
const UNANSWERED: ReadonlySet<FromWindow['type']> = new Set(['computed', 'selected', 'drawn', 'cells']);

/** What the grid says, without the file in which it was said. */
type Unaddressed = FromWindow extends infer One
  ? One extends { type: 'change' | 'computed' | 'selected' | 'cells'; fileId: string }
    ? Omit<One, 'fileId'>
    : never
  : never;

/** The grid in its element. */
function useGrid(send: (message: FromWindow) => void, tell: (message: string) => void) {
  const container = useRef<HTMLDivElement>(null);
  const grid = useRef<Promise<Grid> | null>(null);
  const made = useRef<Grid | null>(null);
  const fileId = useRef('');
  const me = useRef('');
  const [isReady, setReady] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const speaker = useRef({ send, tell });
  speaker.current = { send, tell };

  useEffect(() => {
    // Before there is a book, so that it is shown at once when it comes.
    if (!container.current) return;
    const sent = (message: Unaddressed): void => speaker.current.send({ ...message, fileId: fileId.current });
    grid.current ??= createGrid(container.current, {
      change: (changes) => sent({ type: 'change', changes }),
      computed: (sheetId, cells) => sent({ type: 'computed', sheetId, cells }),
      selected: (sheetId, box) => sent({ type: 'selected', sheetId, box }),
      followed: (link) => follow(link, made.current),
      unplaced: (text) => speaker.current.tell(WORDS.unplaced(text)),
      ready: () => {
        setReady(true);
        speaker.current.send({ type: 'drawn' });
      },
      wanted: (sheetId) => sent({ type: 'cells', sheetId }),
      waiting: setWaiting,
    });
    void grid.current.then((one) => (made.current = one));
  }, []);

  const show = useCallback((message: ToWindow): void => {
    if (message.type === 'book') {
      const isSameFile = message.fileId === fileId.current;
      fileId.current = message.fileId;
      void grid.current?.then((one) => one.show(message.book, isSameFile));
    }
    if (message.type === 'cells' && message.fileId === fileId.current) {
      void grid.current?.then((one) => one.fill(message));
    }
    if (message.type === 'desk') me.current = message.desk.me;
    if (message.type === 'changes' && message.fileId === fileId.current) {
      const isOwn = message.by.every((email) => email === me.current);
      void grid.current?.then((one) => one.take(message, isOwn));
    }
    if (message.type === 'select' && message.fileId === fileId.current) {
      const { sheetId, box } = message;
      void grid.current?.then((one) => one.select(sheetId, box));
    }
  }, []);
  const finish = useCallback((): void => made.current?.finish(), []);
  return { container, show, finish, isReady, isWaiting };
}

/** A link within the file selects its cells; another opens beside. */
function follow(link: string, grid: Grid | null): void {
  const [, gid, range] = /^#gid=(\d+)(?:&range=([A-Z]+\d+)(?::[A-Z]+\d+)?)?$/.exec(link) ?? [];
  if (gid !== undefined) grid?.select(Number(gid), range === undefined ? undefined : boxOfCell(range));
  else if (/^https?:/.test(link)) open(link, '_blank', 'noopener');
}
