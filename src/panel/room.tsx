import type { ComponentChildren } from 'preact';
import { useArrival } from './arrival';

/** A list of things to do: one comes to its top, and by Tab to its first button; nothing is pressed unread. */
export function Room({ children }: { readonly children: ComponentChildren }) {
  return (
    <div ref={useArrival<HTMLDivElement>()} tabIndex={-1}>
      {children}
    </div>
  );
}
