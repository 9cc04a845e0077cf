import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FORM } from '../words/panel';
import { Lines } from './notices';

interface Props {
  /** What has to be read before the button is pressed again. */
  readonly notes: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The one button at the bottom and what it has to say above it: both always in sight, however low the window is. */
export function Foot({ notes, children }: Props) {
  const foot = useRef<HTMLDivElement>(null);
  // A field that is scrolled to stops above the foot, whatever stands in it.
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      style.scrollPaddingBottom = `${String(Math.ceil(entry?.target.clientHeight ?? 0) + 8)}px`;
    });
    if (foot.current !== null) observer.observe(foot.current);
    return () => {
      observer.disconnect();
      style.scrollPaddingBottom = '';
    };
  }, []);
  return (
    <div class="submit" ref={foot}>
      <div class="notes">{notes}</div>
      {children}
    </div>
  );
}

/** Whether some lines were read to their end, as far as anybody can tell; other lines are unread again. */
export function useReading(lines: readonly string[]): { readonly isRead: boolean; readonly onRead: () => void } {
  const text = lines.join('\n');
  const [read, setRead] = useState('');
  return { isRead: read === text, onRead: () => setRead(text) };
}

interface WarningsProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isRead: boolean;
  readonly onRead: () => void;
}

/** Warnings that one may go on with: they take the focus when they come, and are read once their end was in sight. */
export function Warnings({ title, lines, isRead, onRead }: WarningsProps) {
  const box = useRef<HTMLDivElement>(null);
  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = box.current ?? {};
    if (scrollTop + clientHeight >= scrollHeight - 4) onRead();
  };
  useEffect(() => {
    box.current?.focus();
    look();
  }, [lines.join('\n')]);
  return (
    <>
      <div ref={box} class="box warning long" role="alert" tabIndex={-1} onScroll={look}>
        <p>{title}</p>
        <Lines lines={lines} />
      </div>
      {!isRead && <p class="secondary">{FORM.readOn}</p>}
    </>
  );
}

/** The second click of a double click presses nothing: what the first one has brought up is not read yet. */
export function once(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
