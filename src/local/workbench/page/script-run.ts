/**
 * `google.script` in a page of a script's own: developers.google.com/apps-script/guides/html/reference/run. It stands in
 * the page itself and speaks with the window around it.
 */
(() => {
  type Handler = (value: unknown, userObject: unknown) => void;
  interface Call {
    functionName: string;
    argsJson: string;
    succeeded: Handler | undefined;
    failed: Handler | undefined;
    userObject: unknown;
  }

  const MOST_AT_ONCE = 10;
  const waiting: Call[] = [];
  const underWay = new Map<number, Call>();
  let count = 0;

  function tell(message: object): void {
    parent.postMessage({ ...message, from: 'google.script' }, '*');
  }

  function startNext(): void {
    while (underWay.size < MOST_AT_ONCE) {
      const call = waiting.shift();
      if (!call) return;
      count += 1;
      underWay.set(count, call);
      const { functionName, argsJson } = call;
      tell({ type: 'call', callId: count, functionName, argsJson });
    }
  }

  addEventListener(
    'message',
    (event: MessageEvent<{ type?: string; callId?: number; value?: unknown; error?: unknown }>) => {
      if (event.source !== parent) return;
      const { type, callId = 0, value, error } = event.data;
      if (type === 'lost') for (const id of [...underWay.keys()]) finish(id, undefined, error);
      if (type === 'called') finish(callId, value, error);
    },
  );

  function finish(callId: number, value: unknown, error: unknown): void {
    const call = underWay.get(callId);
    underWay.delete(callId);
    startNext();
    if (!call) return;
    if (error === undefined) call.succeeded?.(value, call.userObject);
    else if (call.failed) call.failed(errorOf(error), call.userObject);
    else console.error('Uncaught', errorOf(error));
  }

  function errorOf(error: unknown): Error {
    const { name, message } = error as { name: string; message: string };
    return Object.assign(new Error(message), { name });
  }

  /** What may be sent: primitives, plain objects and arrays, and one form, alone. */
  function sendable(value: unknown, place: string, around: readonly object[] = []): unknown {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value === 'object' && (Array.isArray(value) || isPlain(value))) {
      if (around.includes(value)) throw new TypeError('Failed due to circular reference.');
      const within = [...around, value];
      if (Array.isArray(value)) return Array.from(value, (one, index) => sendable(one, String(index), within));
      const entries = Object.entries(value).filter(([, one]) => one !== undefined);
      return Object.fromEntries(entries.map(([key, one]) => [key, sendable(one, key, within)]));
    }
    throw new TypeError(`Failed due to illegal value in property: ${place}`);
  }

  function isPlain(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  }

  /** The fields of a form, each a text, or a list of them where several have one name. */
  function fieldsOf(form: HTMLFormElement): Record<string, string | string[]> {
    const fields: Record<string, string | string[]> = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') throw new TypeError(`Failed due to illegal value in property: ${name}`);
      const known = fields[name];
      fields[name] = known === undefined ? value : [known, value].flat();
    }
    return fields;
  }

  function argumentsOf(args: readonly unknown[]): string {
    const [first] = args;
    if (args.length === 1 && first instanceof HTMLFormElement) return JSON.stringify([fieldsOf(first)]);
    return JSON.stringify(args.map((value, index) => sendable(value, String(index))));
  }

  function runner(succeeded?: Handler, failed?: Handler, userObject?: unknown): object {
    return new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name !== 'string' || name === 'then') return undefined;
          if (name === 'withSuccessHandler') return (handler: Handler) => runner(handler, failed, userObject);
          if (name === 'withFailureHandler') return (handler: Handler) => runner(succeeded, handler, userObject);
          if (name === 'withUserObject') return (object: unknown) => runner(succeeded, failed, object);
          return (...args: unknown[]) => {
            waiting.push({ functionName: name, argsJson: argumentsOf(args), succeeded, failed, userObject });
            startNext();
          };
        },
      },
    );
  }

  // The pages of forms are let in from a page of the desk alone: the window around opens them.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.href.startsWith(`${location.origin}/forms/`)) return;
    event.preventDefault();
    tell({ type: 'open', url: link.href });
  });

  const host = {
    close: () => tell({ type: 'close' }),
    setHeight: (height: number) => tell({ type: 'size', height }),
    setWidth: (width: number) => tell({ type: 'size', width }),
    editor: { focus: () => tell({ type: 'focus' }) },
    origin: '',
  };
  Object.assign(globalThis, { google: { script: { run: runner(), host } } });
})();
