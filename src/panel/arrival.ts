import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where one goes on by keyboard when something new stands in the place of what had the focus: the element itself, or the
 * first in it that fits. A focus that somebody has elsewhere is left alone.
 */
export function useArrival<E extends HTMLElement>(within: string | null = null, isWanted = true): RefObject<E | null> {
  const ref = useRef<E | null>(null);
  useLayoutEffect(() => {
    if (!isWanted || document.activeElement !== document.body) return;
    (within === null ? ref.current : ref.current?.querySelector<HTMLElement>(within))?.focus();
  }, []);
  return ref;
}
