import type { ComponentChildren } from 'preact';
import { useArrival } from './arrival';

/** What a page is of; where one is by keyboard, once the page has come. */
export function Title({ children }: { readonly children: ComponentChildren }) {
  return (
    <h1 ref={useArrival<HTMLHeadingElement>()} tabIndex={-1}>
      {children}
    </h1>
  );
}
