import { useEffect, useRef, useState, type CSSProperties, type MutableRefObject, type PointerEvent } from 'react';
import type { FromWindow, Panel, ToWindow } from '../protocol';
import { WORDS } from './words';

export type Called = (message: Extract<ToWindow, { type: 'called' }>) => void;

interface Props {
  panels: readonly Panel[];
  send: (message: FromWindow) => void;
  /** Takes what `google.script.run` is answered; set here. */
  called: MutableRefObject<Called | null>;
  className?: string;
}

/** What a page of a script's own tells the window around it. */
interface FromPanel {
  from?: string;
  type?: 'call' | 'close' | 'size' | 'focus';
  callId?: number;
  functionName?: string;
  argsJson?: string;
  width?: number;
  height?: number;
}

const frames = new Map<string, HTMLIFrameElement>();

/** Side panel or dialogs: pages of scripts in frames that reach nothing but `google.script`. */
export function PanelFrames({ panels, send, called, className = '' }: Props) {
  useEffect(() => {
    called.current = (message) => frames.get(message.panelId)?.contentWindow?.postMessage(message, '*');
  }, [called]);
  return panels.map((panel) => <PanelFrame key={panel.id} panel={panel} send={send} className={className} />);
}

function PanelFrame({ panel, send, className }: { panel: Panel; send: Props['send']; className: string }) {
  const { id, kind, title } = panel;
  const frame = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState({ width: panel.width ?? DIALOG.width, height: panel.height ?? DIALOG.height });
  const { place, drag } = useDrag();
  const close = (): void => send({ type: 'panel-close', id });
  useEffect(() => {
    const element = frame.current;
    if (element) frames.set(id, element);
    const listen = (event: MessageEvent<FromPanel>): void => {
      if (event.source !== element?.contentWindow || event.data.from !== 'google.script') return;
      const { type, callId = 0, functionName = '', argsJson = '[]', width, height } = event.data;
      if (type === 'call') send({ type: 'call', panelId: id, callId, functionName, argsJson });
      if (type === 'close') send({ type: 'panel-close', id });
      if (type === 'focus') document.getElementById('grid')?.focus();
      if (type === 'size') setSize((old) => ({ width: width ?? old.width, height: height ?? old.height }));
    };
    addEventListener('message', listen);
    return () => {
      removeEventListener('message', listen);
      frames.delete(id);
    };
  }, [id, send]);
  const isDialog = kind !== 'sidebar';
  const style: CSSProperties = isDialog
    ? { width: size.width, translate: `${String(place.x)}px ${String(place.y)}px` }
    : {};
  const content = (
    <section
      className={`panel ${kind} ${className}`}
      role={isDialog ? 'dialog' : 'complementary'}
      aria-label={title}
      style={style}
    >
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
        style={isDialog ? { height: size.height } : undefined}
      />
    </section>
  );
  return kind === 'modal' ? <div className="backdrop">{content}</div> : content;
}

/** Google's sizes of a dialog that names none (memory). */
const DIALOG = { width: 600, height: 400 };

function useDrag() {
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const start = useRef<{ x: number; y: number } | null>(null);
  const drag = {
    onPointerDown: (event: PointerEvent) => {
      // What captures the pointer gets the click too, and the cross would not.
      if ((event.target as HTMLElement).closest('button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX - place.x, y: event.clientY - place.y };
    },
    onPointerMove: (event: PointerEvent) => {
      if (start.current) setPlace({ x: event.clientX - start.current.x, y: event.clientY - start.current.y });
    },
    onPointerUp: () => {
      start.current = null;
    },
  };
  return { place, drag };
}
