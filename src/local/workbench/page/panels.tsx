import { useEffect, useRef, useState, type CSSProperties, type MutableRefObject } from 'react';
import type { FromWindow, Panel, ToWindow } from '../protocol';
import { focusGrid } from './focus-grid';
import { useDrag } from './use-drag';
import { WORDS } from './words';

export type Called = (message: Extract<ToWindow, { type: 'called' }>) => void;

interface Props {
  panels: readonly Panel[];
  /** The file in front: panels of others wait out of sight, with what was typed in them. */
  fileId: string;
  send: (message: FromWindow) => void;
  /** Takes what `google.script.run` is answered; set here. */
  called: MutableRefObject<Called | null>;
  className?: string;
}

/** What a page of a script's own tells the window around it. */
interface FromPanel {
  from?: string;
  type?: 'call' | 'close' | 'size' | 'focus' | 'open';
  callId?: number;
  functionName?: string;
  argsJson?: string;
  url?: string;
  width?: number;
  height?: number;
}

/** What Google's failure handlers get when the line is down (memory). */
export const NO_CONNECTION = { name: 'NetworkError', message: 'Connection failure due to HTTP 0' };

/** Google's sizes of a dialog that names none (memory). */
const DIALOG = { width: 600, height: 400 };

const frames = new Map<string, HTMLIFrameElement>();

/** Tells all open pages that nobody will answer what they asked. */
export function failCalls(): void {
  for (const frame of frames.values()) frame.contentWindow?.postMessage({ type: 'lost', error: NO_CONNECTION }, '*');
}

/** Side panel or dialogs: pages of scripts in frames that reach nothing but `google.script`. */
export function PanelFrames({ panels, fileId, send, called, className = '' }: Props) {
  useEffect(() => {
    called.current = (message) => frames.get(message.panelId)?.contentWindow?.postMessage(message, '*');
  }, [called]);
  return panels.map((panel) => (
    <PanelFrame key={panel.id} panel={panel} isShown={panel.fileId === fileId} send={send} className={className} />
  ));
}

interface FrameProps {
  panel: Panel;
  isShown: boolean;
  send: Props['send'];
  className: string;
}

function PanelFrame({ panel, isShown, send, className }: FrameProps) {
  const { id, kind, title } = panel;
  const frame = useRef<HTMLIFrameElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: panel.width ?? DIALOG.width, height: panel.height ?? DIALOG.height });
  const { place, drag } = useDrag();
  const close = (): void => send({ type: 'panel-close', id });
  useEffect(() => {
    const element = frame.current;
    if (element) frames.set(id, element);
    const listen = (event: MessageEvent<FromPanel>): void => {
      if (event.source !== element?.contentWindow || event.data.from !== 'google.script') return;
      const { type, callId = 0, functionName = '', argsJson = '[]', url = '', width, height } = event.data;
      if (type === 'call') send({ type: 'call', panelId: id, callId, functionName, argsJson });
      if (type === 'close') send({ type: 'panel-close', id });
      if (type === 'focus') focusGrid();
      if (type === 'open' && url.startsWith(`${location.origin}/forms/`)) window.open(url, '_blank', 'noopener');
      if (type === 'size') setSize((old) => ({ width: width ?? old.width, height: height ?? old.height }));
    };
    addEventListener('message', listen);
    return () => {
      removeEventListener('message', listen);
      frames.delete(id);
    };
  }, [id, send]);
  useEffect(() => {
    if (!isShown) return undefined;
    dialog.current?.showModal();
    if (kind !== 'sidebar') frame.current?.focus();
    return () => {
      dialog.current?.close();
      focusGrid();
    };
  }, [kind, isShown]);
  const content = (
    <>
      <div className="title" {...(kind === 'modeless' ? drag : {})}>
        <h2>{title}</h2>
        <button className="cross" aria-label={WORDS.close} onClick={close}>
          ×
        </button>
      </div>
      <iframe
        ref={frame}
        title={title}
        src={`/panel/${id}`}
        sandbox="allow-scripts allow-forms allow-popups allow-modals allow-downloads"
        style={kind === 'sidebar' ? undefined : { height: size.height }}
      />
    </>
  );
  const attributes = { className: `panel ${kind} ${className}`, 'aria-label': title };
  if (kind === 'modal') {
    return (
      <dialog
        {...attributes}
        ref={dialog}
        style={{ width: size.width }}
        onCancel={(event) => {
          event.preventDefault();
          close();
        }}
        // A second Escape closes it unasked.
        onClose={() => {
          if (isShown) close();
        }}
      >
        {content}
      </dialog>
    );
  }
  const moved: CSSProperties = {
    width: size.width,
    left: `max(0px, calc(50% - ${String(size.width / 2)}px))`,
    translate: `${String(place.x)}px ${String(place.y)}px`,
  };
  return (
    <section
      {...attributes}
      role={kind === 'sidebar' ? 'complementary' : 'dialog'}
      hidden={!isShown}
      style={kind === 'sidebar' ? undefined : moved}
    >
      {content}
    </section>
  );
}
