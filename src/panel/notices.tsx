import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { STATES } from '../words/panel';
import type { Phase } from './server';

/** Lines in the place of what is being loaded. */
export function Skeleton({ lines, label }: { readonly lines: number; readonly label: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} style={{ width: `${String(90 - ((line * 17) % 40))}%` }} />
      ))}
    </div>
  );
}

export function Box({
  tone,
  children,
}: {
  readonly tone: 'error' | 'warning' | 'done';
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`box ${tone}`} role={tone === 'done' ? 'status' : 'alert'}>
      {children}
    </div>
  );
}

/** What is wrong with a field, below it. */
export function Fault({ id, fault }: { readonly id: string; readonly fault: string | undefined }) {
  if (fault === undefined) return null;
  return (
    <p class="fault" id={id} role="alert">
      {fault}
    </p>
  );
}

/** Sentences below each other; nothing for none. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface NoticeProps {
  readonly phase: Phase<unknown>;
  /** None where a form's own button does it. */
  readonly again?: () => void;
}

/** Why nothing is shown or written, and what to do, scrolled to when it comes; nothing where all is well. */
export function Notice({ phase, again }: NoticeProps) {
  const { kind } = phase;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [phase]);
  if (kind !== 'refused' && kind !== 'lost' && kind !== 'stale') return null;
  return (
    <div ref={box}>
      <Box tone="error">
        <p>{kind === 'refused' ? phase.message : STATES[kind]}</p>
        {kind !== 'stale' && again !== undefined && (
          <button type="button" onClick={again}>
            {STATES.again}
          </button>
        )}
      </Box>
    </div>
  );
}
