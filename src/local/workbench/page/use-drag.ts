import { useRef, useState, type PointerEvent } from 'react';

/** How much of what is dragged stays within the window, in pixels. */
const IN_SIGHT = 48;

/** Lets a title bar carry what is around it. `place` is how far it was carried, in pixels. */
export function useDrag() {
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const start = useRef<{ x: number; y: number } | null>(null);
  const drag = {
    onPointerDown: (event: PointerEvent) => {
      // The cross is to be clicked.
      if (event.target instanceof Element && event.target.closest('button')) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX - place.x, y: event.clientY - place.y };
    },
    onPointerMove: (event: PointerEvent) => {
      if (!start.current) return;
      const x = clamp(event.clientX, IN_SIGHT, innerWidth - IN_SIGHT);
      const y = clamp(event.clientY, IN_SIGHT / 2, innerHeight - IN_SIGHT);
      setPlace({ x: x - start.current.x, y: y - start.current.y });
    },
    onPointerUp: () => {
      start.current = null;
    },
  };
  return { place, drag };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
