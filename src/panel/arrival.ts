import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Whether the panel has taken the cursor since it was opened. */
let hasOpened = false;

/**
 * Where one goes on by keyboard when something new stands in the place of what had the focus: the element itself, or the
 * first in it that fits. A panel takes the cursor when it opens; later a focus that somebody has elsewhere, in the panel
 * or in the sheet beside it, is left alone.
 */
export function useArrival<E extends HTMLElement>(within: string | null = null, isWanted = true): RefObject<E | null> {
  const ref = useRef<E | null>(null);
  useLayoutEffect(() => {
    if (!isWanted || document.activeElement !== document.body || (hasOpened && !document.hasFocus())) return;
    (within === null ? ref.current : ref.current?.querySelector<HTMLElement>(within))?.focus();
    hasOpened = true;
  }, []);
  return ref;
}
