import { LIVE_PATH, type LiveHello, type LiveHint, POLL_INTERVAL_MS } from '@mingchuang/shared/live';

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

export interface LiveListener {
  /** something changed */
  hint: (hint: LiveHint) => void;
  /** no socket at the moment: look whether something changed */
  poll: () => void;
  /** the socket is back after a break: hints were missed */
  missed: () => void;
}

/**
 * Keeps a socket open and hands on its hints. While there is none, it says `poll` every `POLL_INTERVAL_MS`. Returns the function that ends it.
 */
export function openLive(listener: LiveListener): () => void {
  let socket: WebSocket | null = null;
  let retryMs = FIRST_RETRY_MS;
  let retry: number | undefined;
  let ready = false;
  let wasReady = false;
  let ended = false;
  const poll = window.setInterval(() => {
    if (!ready) listener.poll();
  }, POLL_INTERVAL_MS);

  function connect(): void {
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${window.location.host}${LIVE_PATH}`);
    socket.onopen = () => socket?.send(JSON.stringify({ type: 'hello' } satisfies LiveHello));
    socket.onmessage = (event: MessageEvent<string>) => receive(parse(event.data));
    socket.onclose = () => {
      ready = false;
      if (ended) return;
      retry = window.setTimeout(connect, retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    };
  }

  function receive(frame: Frame | null): void {
    if (frame === null) return;
    if ('topic' in frame) {
      listener.hint(frame);
    } else if (frame.type === 'ready') {
      ready = true;
      retryMs = FIRST_RETRY_MS;
      if (wasReady) listener.missed();
      else listener.poll();
      wasReady = true;
    }
  }

  connect();
  return () => {
    ended = true;
    window.clearInterval(poll);
    window.clearTimeout(retry);
    socket?.close();
  };
}

type Frame = LiveHint | { type: string };

/** A frame this build does not know is left alone: a newer server may say more. */
function parse(text: string): Frame | null {
  try {
    const frame: unknown = JSON.parse(text);
    if (typeof frame !== 'object' || frame === null) return null;
    if ('topic' in frame && 'id' in frame) return frame as LiveHint;
    return 'type' in frame && typeof frame.type === 'string' ? { type: frame.type } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
