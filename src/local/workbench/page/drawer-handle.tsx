import { useEffect, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { WORDS } from './words';

const REMEMBERED = 'so-doan-drawer';
/** In pixels. */
const USUAL = 300;
const LEAST = 90;
/** What is left to the header and some rows of the grid. */
const LEFT = 300;
const STEP = 40;

/** The upper edge of the drawer, by which it is made lower or higher: www.w3.org/WAI/ARIA/apg/patterns/windowsplitter */
export function DrawerHandle() {
  const [height, setHeight] = useState(() => Number(sessionStorage.getItem(REMEMBERED) ?? USUAL));
  useEffect(() => {
    sessionStorage.setItem(REMEMBERED, String(height));
    document.documentElement.style.setProperty('--drawer', `${String(height)}px`);
  }, [height]);
  const resize = (to: number): void => setHeight(Math.round(Math.max(LEAST, Math.min(innerHeight - LEFT, to))));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    resize(height + step);
  };
  const onPointerMove = ({ currentTarget, pointerId, clientY }: PointerEvent): void => {
    if (currentTarget.hasPointerCapture(pointerId)) resize(innerHeight - clientY);
  };
  return (
    <div
      className="handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={WORDS.drawerHeight}
      aria-valuenow={height}
      aria-valuemin={LEAST}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
