import type { FastifyRequest } from 'fastify';

/**
 * A browser that followed a wrong link and is neither in the mini-app nor in the console: a person reads the answer,
 * and a person is shown the way on. Programs, and everything below `/api`, get the problem.
 */
export function wantsPage({ method, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  return (method === 'GET' || method === 'HEAD') && !/^\/api(?:[/?#]|$)/.test(url) && /\btext\/html\b/.test(headers.accept ?? '');
}

/** 窗光, as in the mini-app. */
const LIGHT =
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 260 260' fill='%23fff'%3E%3Cg transform='skewX(-24)'%3E` +
  `%3Cpath fill-opacity='.95' d='M118 0h66v38h-66zM190 46h66v88h-66zM118 142h66v78h-66z'/%3E` +
  `%3Cpath fill-opacity='.6' d='M190 0h66v38h-66zM118 46h66v88h-66zM262 46h66v88h-66zM190 142h66v78h-66zM262 0h66v38h-66zM262 142h120v78h-120zM334 0h66v134h-66z'/%3E%3C/g%3E%3C/svg%3E")`;

/** Colours and sizes of `tokens.css`; one page needs no stylesheet to be sent for. */
const STYLE = `
* { box-sizing: border-box; }
body { display: flex; min-height: 100vh; margin: 0; padding: 24px 16px; align-items: center; justify-content: center; background: ${LIGHT} no-repeat right top / 260px, linear-gradient(#ebf3ff, #f4f6fa); color: #16202c; font: 16px/1.75 "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
main { width: 100%; max-width: 420px; padding: 32px 24px 24px; border-radius: 12px; background: #fff; box-shadow: 0 4px 16px rgba(22, 50, 92, .1), 0 1px 3px rgba(22, 50, 92, .06); text-align: center; }
img { display: block; margin: 0 auto 16px; }
h1 { margin: 0; font-size: 20px; font-weight: 600; line-height: 1.35; }
p { margin: 8px 0 24px; color: #414e5e; }
a { display: flex; min-height: 44px; align-items: center; justify-content: center; border: 1px solid #0f5fd7; border-radius: 8px; color: #0f5fd7; text-decoration: none; }
a + a { margin-top: 12px; border-color: #768397; color: #16202c; }
a.first { background: #0f5fd7; color: #fff; font-weight: 600; }
a:hover { border-color: #0b479f; }
a.first:hover { background: #0b479f; }
a:focus-visible { outline: 2px solid #fff; box-shadow: 0 0 0 5px #1677ff; }
`;

export const LOST_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/console/logo.svg">
<title>没有找到这一页 · 明窗</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<img src="/console/logo.svg" width="48" height="48" alt="">
<h1>没有找到这一页</h1>
<p>链接不完整，或已经换了地方。</p>
<a class="first" href="/">写信、查答复</a>
<a href="/console/">工作人员登录</a>
</main>
</body>
</html>
`;
