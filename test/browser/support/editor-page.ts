import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const CONSOLE = path.join(ROOT, 'apps/console');
const ORIGIN = 'http://editor.test';

/** A page with nothing but the editor, its value on `window.blocks`; what is uploaded gets the same id every time. */
const ENTRY = `
import '@mingchuang/shared/tokens.css';
import './src/app/base.css';
import './src/components/components.css';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { RichEditor } from './src/components/rich-editor/rich-editor.tsx';
import { PersonalDataChoices } from './src/components/personal-data-choices.tsx';
import { findPersonalData } from '@mingchuang/shared/personal-data/personal-data.rules';
import { fieldsOfBlocks } from '@mingchuang/shared/richtext/fields.rules';

function Room() {
  const [value, setValue] = useState(window.initial);
  const [choices, setChoices] = useState([]);
  window.blocks = value;
  window.choices = choices;
  window.put = setValue;
  const findings = fieldsOfBlocks(value).flatMap(({ field, text }) => findPersonalData(text).map((finding) => ({ field, context: text, finding })));
  return createElement(ConfigProvider, { locale: zhCN },
    createElement('main', { style: { maxWidth: 960, margin: '24px auto', padding: 16 } },
      createElement('h1', { style: { fontSize: 20 } }, '起草'),
      createElement(RichEditor, { label: '正文', value, onChange: setValue, pictures: { urlOf: () => '/picture.png', upload: async () => ({ id: '0193a7c2-0000-7000-8000-000000000001' }) } }),
      createElement(PersonalDataChoices, { findings, choices, onChange: setChoices })));
}
createRoot(document.getElementById('root')).render(createElement(Room));
`;

/** 1 × 1, white */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=', 'base64');

let made: Promise<{ script: string; style: string }> | undefined;

async function bundle(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: CONSOLE, loader: 'tsx' },
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    conditions: ['source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    nodePaths: [path.dirname(createRequire(path.join(CONSOLE, 'package.json')).resolve('react/package.json'))],
    logLevel: 'error',
  });
  const text = (ending: string) => outputFiles.find(({ path: name }) => name.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** Opens the editor with a text in it. Everything the page asks for and that is not its own is written down. */
export async function openEditor(page: Page, initial: Block[]): Promise<{ asked: string[] }> {
  made ??= bundle();
  const { script, style } = await made;
  const asked: string[] = [];
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      asked.push(route.request().url());
      return route.abort();
    }
    if (pathname === '/app.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname === '/app.css') return route.fulfill({ contentType: 'text/css', body: style });
    if (pathname === '/picture.png') return route.fulfill({ contentType: 'image/png', body: PICTURE });
    const html =
      '<!doctype html><html lang="zh-CN"><title>编辑器</title><link rel="stylesheet" href="/app.css"><div id="root"></div><script src="/app.js"></script></html>';
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.addInitScript((blocks) => Object.assign(window, { initial: blocks }), initial);
  await page.goto(`${ORIGIN}/`);
  await page.getByRole('textbox', { name: '正文' }).waitFor();
  return { asked };
}

export function blocksIn(page: Page): Promise<Block[]> {
  return page.evaluate(() => (window as unknown as { blocks: Block[] }).blocks);
}

/** A new paragraph after the text. The browser tells the editor of a moved caret in a later task than the key that moved it, so the next key waits for that. */
export async function paragraphAtTheEnd(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '正文' }).focus();
  await page.keyboard.press('Control+End');
  await page.waitForFunction(() => {
    const caret = getSelection();
    return caret?.focusOffset === caret?.focusNode?.textContent?.length;
  });
  await page.evaluate(() => new Promise<void>((told) => requestAnimationFrame(() => requestAnimationFrame(() => told()))));
  await page.keyboard.press('Enter');
}

/** As a browser hands over what was copied in another program. Gives the milliseconds for which the page stood still. */
export async function paste(page: Page, html: string, text = ''): Promise<number> {
  return page.getByRole('textbox', { name: '正文' }).evaluate(
    (field, clipboard) => {
      const data = new DataTransfer();
      if (clipboard.html !== '') data.setData('text/html', clipboard.html);
      data.setData('text/plain', clipboard.text);
      const start = performance.now();
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      return performance.now() - start;
    },
    { html, text },
  );
}
