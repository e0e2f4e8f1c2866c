import { LIVE_PATH, type LiveHello, type LiveHint, type LiveTopic, POLL_INTERVAL_MS } from '@mingchuang/shared/live';
import Taro from '@tarojs/taro';
import { backoff } from './backoff';
import { API_BASE } from './env';
import { parseBody } from './request';
import { currentToken, onSessionChange } from './session';

/** `id` is null when nothing is known to have changed and the screen only makes sure. */
type Listener = (id: string | null) => void;

const listeners = new Map<LiveTopic, Set<Listener>>();
let socket: Taro.SocketTask | null = null;
/** counts sockets, so that a late event of an old one is not taken for the new one's */
let generation = 0;
/** closing one that is not open yet is an error to a browser: it closes when it opens */
let open = false;
/** token of the socket that is there or on its way; null: neither */
let holder: string | null = null;
let ready = false;
let attempt = 0;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let _pollTimer: ReturnType<typeof setInterval> | undefined;

function tell(topic: LiveTopic, id: string | null): void {
  for (const listener of [...(listeners.get(topic) ?? [])]) listener(id);
}

function tellAll(): void {
  for (const topic of listeners.keys()) tell(topic, null);
}

function liveUrl(): string {
  const base = API_BASE || window.location.origin;
  return base.replace(/^http/, 'ws') + LIVE_PATH;
}

function isHint(value: unknown): value is LiveHint {
  return typeof value === 'object' && value !== null && 'topic' in value && 'id' in value;
}

function onText(data: unknown): void {
  const message = parseBody(data);
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready') {
    ready = true;
    // what happened while nobody listened
    if (attempt > 0) tellAll();
    attempt = 0;
  } else if (isHint(message)) tell(message.topic, message.id);
}

function lost(of: number): void {
  if (of !== generation) return;
  socket = null;
  holder = null;
  open = false;
  ready = false;
  clearTimeout(retryTimer);
  if (currentToken() === null || listeners.size === 0) return;
  retryTimer = setTimeout(() => void connect(), backoff(attempt, Math.random()));
  attempt += 1;
}

async function connect(): Promise<void> {
  const token = currentToken();
  // several screens listen at once, and one socket serves them all
  if (token === null || holder !== null) return;
  holder = token;
  generation += 1;
  const own = generation;
  try {
    const task = await Taro.connectSocket({ url: liveUrl() });
    const hello: LiveHello = { type: 'hello', token };
    task.onOpen(() => {
      if (own === generation) {
        open = true;
        task.send({ data: JSON.stringify(hello) });
      } else task.close({});
    });
    task.onMessage(({ data }) => {
      if (own === generation) onText(data);
    });
    task.onClose(() => lost(own));
    task.onError(() => lost(own));
    if (own === generation) socket = task;
  } catch (error) {
    console.info('live channel', error);
    lost(own);
  }
}

function disconnect(): void {
  const old = open ? socket : null;
  generation += 1;
  socket = null;
  holder = null;
  open = false;
  ready = false;
  attempt = 0;
  clearTimeout(retryTimer);
  old?.close({});
}

/** Without a socket the screens ask for themselves. */
function startPolling(): void {
  _pollTimer ??= setInterval(() => {
    if (!ready && currentToken() !== null) tellAll();
  }, POLL_INTERVAL_MS);
}

export function listen(topic: LiveTopic, listener: Listener): () => void {
  const set = listeners.get(topic) ?? new Set<Listener>();
  set.add(listener);
  listeners.set(topic, set);
  startPolling();
  void connect();
  return () => {
    set.delete(listener);
  };
}

onSessionChange(() => {
  // a consent given changes the resident, not who is listening
  if (currentToken() === holder) return;
  disconnect();
  void connect();
});
