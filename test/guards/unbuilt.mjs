/** Preloaded before a command: the tree as a fresh clone has it, where no package of ours has been built. */
import { register } from 'node:module';

const hooks = `
  export async function resolve(specifier, context, next) {
    const found = await next(specifier, context);
    if (/\\/(apps|packages)\\/[^/]+\\/dist\\//.test(found.url)) throw new Error('not built in a fresh clone: ' + found.url);
    return found;
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
