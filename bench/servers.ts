import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { ROOT } from '../scripts/run.ts';

export interface Server {
  url: string;
  /** milliseconds from the start of the process to the first 200 of `/readyz` */
  readyMs: number;
  /** highest resident memory so far, MiB; null where the system does not tell */
  peakMiB(): number | null;
  /** processor time so far, milliseconds: what is left of a figure when others keep the machine busy; null where the system does not tell */
  cpuMs(): number | null;
  stop(): Promise<void>;
}

const STOP_WITHIN_MS = 10_000;

/** A server in a process of its own; it sends its address when it listens. Its log goes into a pipe that nobody reads. */
export async function startServer(args: string[], env: Record<string, string>, readyPath: string): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  child.stdout?.resume();
  const url = await addressOf(child);
  const ready = await fetch(`${url}${readyPath}`);
  if (ready.status !== 200) throw new Error(`${readyPath}: ${ready.status} ${await ready.text()}`);
  return { url, readyMs: performance.now() - started, peakMiB: () => peakMiB(child.pid ?? 0), cpuMs: () => cpuMs(child.pid ?? 0), stop: () => stop(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened`)));
  });
}

/** `VmHWM` is the kernel's own high-water mark, so no sample can miss the peak. */
function peakMiB(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kib = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmHWM:\s+(\d+) kB$/m)?.[1];
  return kib === undefined ? null : Number(kib) / 1024;
}

/** Fields 14 and 15 of `stat` count hundredths of a second. */
function cpuMs(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const [user = 0, system = 0] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').slice(11, 13).map(Number);
  return (user + system) * 10;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(force);
}
