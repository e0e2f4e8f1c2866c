import { statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { TmplGroup } from 'glass-easel-template-compiler';
import type { PackageFiles } from './package-files.ts';

interface ParseMessage {
  isError: boolean;
  message: string;
  startLine: number;
}

/** Compiling takes longer than a whole story, so one build is compiled once a process. */
const compiled = new Map<string, vm.Script>();

/**
 * All WXML and WXS of a package as one script, whose value is a function
 * `(missingTemplate, wrapEvent) => { [path]: template }`.
 */
export function compileTemplates(files: PackageFiles): vm.Script {
  const names = files.named('.wxml');
  const newest = Math.max(...names.map((name) => statSync(path.join(files.root, `${name}.wxml`)).mtimeMs));
  const key = `${files.root} ${newest}`;
  const known = compiled.get(key);
  if (known) return known;
  const group = new TmplGroup();
  try {
    for (const name of names) report(name, group.addTmpl(name, colonBindings(files.text(`${name}.wxml`))) as ParseMessage[]);
    for (const name of files.named('.wxs')) group.addScript(name, files.text(`${name}.wxs`));
    group.setExtraRuntimeScript('Q.C=wrapEvent;');
    const script = new vm.Script(`(missingTemplate, wrapEvent) => ${loudLookup(group.getTmplGenObjectGroups())}`, { filename: 'templates.js' });
    compiled.set(key, script);
    return script;
  } finally {
    group.free();
  }
}

/** The compiler takes `bindtap` on a native node for an attribute; `bind:tap` is the same to WeChat. */
function colonBindings(wxml: string): string {
  return wxml.replace(/(\s)(capture-bind|capture-catch|mut-bind|bind|catch)([a-z][a-z-]*)(\s*=)/g, '$1$2:$3$4');
}

/** `<template is="x">` without an `x` renders nothing in silence: make the lookup tell. */
function loudLookup(source: string): string {
  const loud = source.replaceAll('return S[P]}', 'return S[P]||missingTemplate(P)}');
  if (loud === source && source.includes('$A=I(')) throw new Error('The template compiler writes its lookup differently now; see loudLookup');
  return loud;
}

function report(name: string, messages: ParseMessage[]): void {
  const wrong = messages.filter((one) => one.isError);
  if (wrong.length > 0) throw new Error(`${name}.wxml: ${wrong.map((one) => `line ${one.startLine}: ${one.message}`).join('; ')}`);
}
