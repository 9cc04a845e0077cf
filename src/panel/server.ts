import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, FieldIssue, Theirs } from '../panel-api/answer';
import type { ArgumentsOf, RequestName, ResultOf } from '../panel-api/requests';

import { useDirectory } from './directory';

declare const BUILD_ID: string;

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  panelCall(request: object): void;
}
declare const google: { readonly script: { readonly run: Runner } };

/** How a request stands. `lost`: nobody knows whether it was carried out; sent again it is answered, not repeated. */
export type Phase<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'issues'; readonly issues: readonly FieldIssue[] }
  | { readonly kind: 'conflict'; readonly theirs: readonly Theirs[] }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'stale' };

/** A run ends at six minutes; nobody waits so long for a panel. */
const PATIENCE = 90_000;

/** Asks the script once. */
export function ask<N extends RequestName>(name: N, args: ArgumentsOf<N>, id: string): Promise<Phase<ResultOf<N>>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'lost' }), PATIENCE);
    google.script.run
      .withSuccessHandler((answer) => {
        clearTimeout(timer);
        resolve(phaseOf(answer as Answer<ResultOf<N>>));
      })
      .withFailureHandler(() => {
        clearTimeout(timer);
        resolve({ kind: 'lost' });
      })
      .panelCall({ name, args, build: BUILD_ID, id });
  });
}

function phaseOf<T>(answer: Answer<T>): Phase<T> {
  switch (answer.status) {
    case 'ok':
      return { kind: 'done', result: answer.result };
    case 'issues':
      return { kind: 'issues', issues: answer.issues };
    case 'conflict':
      return { kind: 'conflict', theirs: answer.theirs };
    case 'refused':
      return { kind: 'refused', message: answer.message };
    case 'stale':
      return { kind: 'stale' };
  }
}

export interface Sender<N extends RequestName> {
  readonly phase: Phase<ResultOf<N>>;
  /** Sends; while one is under way nothing more is sent. */
  readonly send: (args: ArgumentsOf<N>) => void;
  /** Sends what was lost again, under its id. */
  readonly again: () => void;
  /** Forgets what was found in what was sent: it is other now. */
  readonly forget: () => void;
}

/** A request that the officer sends. */
export function useSender<N extends RequestName>(name: N): Sender<N> {
  const [phase, setPhase] = useState<Phase<ResultOf<N>>>({ kind: 'idle' });
  const last = useRef<{ args: ArgumentsOf<N>; text: string; id: string } | null>(null);
  const isBusy = useRef(false);
  const carry = useCallback(async () => {
    if (last.current === null || isBusy.current) return;
    isBusy.current = true;
    setPhase({ kind: 'busy' });
    const { args, id } = last.current;
    const answer = await ask(name, args, id);
    isBusy.current = false;
    if (answer.kind === 'done') last.current = null;
    setPhase(answer);
  }, [name]);
  return {
    phase,
    send: (args) => {
      if (isBusy.current) return;
      const text = JSON.stringify(args);
      // The same again, before it is known to be done, is the same request.
      if (last.current?.text !== text) last.current = { args, text, id: crypto.randomUUID() };
      void carry();
    },
    again: () => void carry(),
    forget: () => setPhase({ kind: 'idle' }),
  };
}

/** What a room shows: asked for at once, and anew when the arguments change. */
export function useAnswer<N extends RequestName>(
  name: N,
  args: ArgumentsOf<N>,
): readonly [phase: Phase<ResultOf<N>>, again: () => void] {
  const [phase, setPhase] = useState<Phase<ResultOf<N>>>({ kind: 'busy' });
  const [count, setCount] = useState(0);
  const text = JSON.stringify(args);
  useEffect(() => {
    let isWanted = true;
    setPhase({ kind: 'busy' });
    void ask(name, JSON.parse(text) as ArgumentsOf<N>, crypto.randomUUID()).then((answer) => {
      if (isWanted) setPhase(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [name, text, count]);
  return [phase, () => setCount((before) => before + 1)];
}

/** Tells once what a step has saved; who and what there is may be other than before. */
export function useSaved<T>(phase: Phase<T>, onSaved: (saved: T) => void): void {
  const told = useRef<T | null>(null);
  const { refresh } = useDirectory();
  useEffect(() => {
    if (phase.kind !== 'done' || told.current === phase.result) return;
    told.current = phase.result;
    refresh();
    onSaved(phase.result);
  });
}

/** Goes on with what was done in part, as the time of a run was over. */
export function useRest<T extends { readonly left: number }>(phase: Phase<T>, goOn: (done: T) => void): void {
  useEffect(() => {
    if (phase.kind === 'done' && phase.result.left > 0) goOn(phase.result);
  });
}
