import type { FromWindow, ToWindow } from '../protocol';

export interface Connection {
  /** Whether it went out; what does not, the person is to know of. */
  send: (message: FromWindow) => boolean;
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 5000;
const ME = 'workbench-me';
const FILE = 'workbench-file';

/** The line to the desk; it is taken up again when it breaks. */
export function connect(received: (message: ToWindow) => void, connected: (isConnected: boolean) => void): Connection {
  let socket: WebSocket | null = null;
  let wait = FIRST_WAIT;
  const open = (): void => {
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`);
    socket.onopen = () => {
      wait = FIRST_WAIT;
      const [me, fileId] = [sessionStorage.getItem(ME), sessionStorage.getItem(FILE)];
      send({ type: 'hello', ...(me === null ? {} : { me }), ...(fileId === null ? {} : { fileId }) });
      connected(true);
    };
    socket.onmessage = (event) => received(JSON.parse(String(event.data)) as ToWindow);
    socket.onclose = () => {
      connected(false);
      setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  };
  const send = (message: FromWindow): boolean => {
    if (message.type === 'be') sessionStorage.setItem(ME, message.email);
    if (message.type === 'open') sessionStorage.setItem(FILE, message.fileId);
    if (socket?.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  };
  open();
  return { send };
}
