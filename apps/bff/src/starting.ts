import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Config, ConfigError } from './config.ts';

/**
 * Takes the port and gives it back. Tried before anything is built or written, because whoever starts a second one
 * by mistake shall find no new folder and no demonstration afterwards.
 */
export async function tryPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const server = createServer().listen({ port, host, exclusive: true });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

/** Why nothing was started: what a person can mend is said in a sentence; the rest keeps its stack. */
export function reasonOf(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code, port, address, stack } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用，没有启动。请换一个，例如：PORT=${nextTo(Number(port))}`;
  if (code === 'EADDRNOTAVAIL') return `本机没有 ${address} 这个地址，没有启动。请改 HOST，例如：HOST=127.0.0.1`;
  return stack ?? String(error);
}

const LAST_PORT = 65535;
const nextTo = (port: number): number => (port < LAST_PORT ? port + 1 : port - 1);
