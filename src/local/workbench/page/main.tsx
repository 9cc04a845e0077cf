import type { ToWindow } from '../protocol';

export type Message = ToWindow;
