import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

/** No talk with the outside, no first-run pages, no GPU: the same pictures on every machine. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const INSTALL_TIMEOUT_MS = 10 * 60_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'msedge'];

const WELL_KNOWN: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'].flatMap((folder) =>
    NAMES.map((name) => path.join(folder, name)),
  ),
  darwin: ['', process.env.HOME ?? ''].flatMap((root) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
    .filter((root) => root !== undefined)
    .flatMap((root) =>
      ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'].map((rest) =>
        path.join(root, rest),
      ),
    ),
};

type Command = [name: string, ...args: string[]];

/** A Chromium, Chrome or Edge that is already here, or null. `CHROME_PATH` goes before everything. */
export function installedBrowser(): string | null {
  const told = process.env.CHROME_PATH;
  if (told) {
    if (existsSync(told)) return told;
    throw new Error(`CHROME_PATH is ${told}, and there is no such file`);
  }
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name + ending)));
  const candidates = [...(WELL_KNOWN[process.platform] ?? []), ...onPath, chromium.executablePath()];
  return candidates.find((file) => file !== '' && existsSync(file)) ?? null;
}

/** An installed browser; without one, what a package or the system's package manager can bring in. */
export async function findBrowser(): Promise<string> {
  const here = installedBrowser();
  if (here) return here;
  for (const way of waysToInstall()) {
    if (!way.every(ran)) continue;
    const brought = installedBrowser();
    if (brought) return brought;
  }
  const halfWay = installedBrowser(); // downloaded, but its system libraries could not be added: perhaps they are there
  if (halfWay) return halfWay;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none could be found or installed. ' +
      'Install one (Debian and Ubuntu: apt-get install chromium fonts-noto-cjk; Fedora: dnf install chromium; ' +
      'macOS and Windows: https://www.google.com/chrome/), or set CHROME_PATH to its executable.',
  );
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), headless: true, args: FLAGS });
}

/** Each way is a row of commands. A download comes first: it needs no rights, and where it is not possible it fails quickly. */
function waysToInstall(): Command[][] {
  const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  const root = asRoot();
  const download: Command[] = [[process.execPath, playwright, 'install', '--no-shell', 'chromium']];
  if (root) download.push([process.execPath, playwright, 'install-deps', 'chromium']);
  const ways = [download];
  if (root && has('apt-get')) ways.push([command(...root, 'apt-get', 'update'), command(...root, 'apt-get', 'install', '-y', 'chromium', 'fonts-noto-cjk')]);
  if (root && has('dnf')) ways.push([command(...root, 'dnf', 'install', '-y', 'chromium', 'google-noto-sans-cjk-fonts')]);
  if (root && has('apk')) ways.push([command(...root, 'apk', 'add', 'chromium', 'font-noto-cjk')]);
  if (has('brew')) ways.push([command('brew', 'install', '--cask', 'google-chrome')]);
  return ways;
}

function command(name = '', ...args: string[]): Command {
  return [name, ...args];
}

function ran([name, ...args]: Command): boolean {
  console.log(`No browser found yet. Trying: ${[name, ...args].join(' ')}`);
  const { status, error } = spawnSync(name, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: INSTALL_TIMEOUT_MS });
  if (status !== 0) console.log(`That did not work (${error ? error.message : `exit ${status}`}).`);
  return status === 0;
}

/** What to write before a command that only root may run; null where nobody could be asked for a password. */
function asRoot(): [] | ['sudo', '-n'] | null {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function has(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

// As a command, in the set-up of the test run: makes sure there is a browser and says which.
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
