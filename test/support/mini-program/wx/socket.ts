import { WebSocket } from 'ws';
import type { Sandbox } from '../sandbox.ts';
import { type Callback, type Options, settler, text } from './api.ts';

type SocketEvent = 'open' | 'message' | 'close' | 'error';

/** `wx.connectSocket` over a real WebSocket; `url` null: no connection to be had. */
export function openSocket(sandbox: Sandbox, url: string | null, options: Options): { task: Record<string, unknown>; drop: () => void } {
  const { settle } = settler(sandbox, 'connectSocket', options, true);
  const listeners: Record<SocketEvent, Callback[]> = { open: [], message: [], close: [], error: [] };
  const emit = (event: SocketEvent, value: unknown) =>
    sandbox.later(`socket ${event}`, () => {
      for (const listener of listeners[event]) listener(sandbox.import(value));
    });
  const socket = url === null ? null : new WebSocket(url, (options.protocols as string[] | undefined) ?? []);
  socket?.on('open', () => emit('open', { header: {} }));
  socket?.on('message', (data) => emit('message', { data: data.toString() }));
  socket?.on('close', (code, reason) => emit('close', { code, reason: reason.toString() }));
  socket?.on('error', (error) => emit('error', { errMsg: error.message }));
  settle({ ok: {} });
  if (!socket) {
    emit('error', { errMsg: 'connectSocket:fail' });
    emit('close', { code: 1006, reason: 'abnormal closure' });
  }
  const on = (event: SocketEvent) => (listener: Callback) => void listeners[event].push(listener);
  const task = {
    get readyState() {
      return socket?.readyState ?? WebSocket.CLOSED;
    },
    CONNECTING: WebSocket.CONNECTING,
    OPEN: WebSocket.OPEN,
    CLOSING: WebSocket.CLOSING,
    CLOSED: WebSocket.CLOSED,
    onOpen: on('open'),
    onMessage: on('message'),
    onClose: on('close'),
    onError: on('error'),
    send: (message: Options) => {
      const sending = settler(sandbox, 'sendSocketMessage', message, true);
      if (socket?.readyState !== WebSocket.OPEN) return;
      socket.send(text(message.data));
      sending.settle({ ok: {} });
    },
    close: (closing: Options = {}) => {
      socket?.close(typeof closing.code === 'number' ? closing.code : 1000, text(closing.reason));
    },
  };
  return { task, drop: () => socket?.terminate() };
}
