import { ERRORS } from '@mingchuang/shared/errors';

/** Where the `type` of every problem leads; each code has an anchor of its own name. */
export const ERRORS_PAGE = '/api/errors';

const STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.7 system-ui, sans-serif; color: #1d2129; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .75rem; border-bottom: 1px solid #e5e6eb; text-align: left; vertical-align: top; }
a { color: #1a56b0; }
code { font-size: .875rem; overflow-wrap: anywhere; }
:target { background: #fff3d6; }
`;

export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, [status, sentence]]) => `<tr id="${code}"><td><a href="#${code}"><code>${code}</code></a></td><td>${status}</td><td>${sentence}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/api/docs/favicon-32x32.png">
<title>错误代码 · 明窗接口文档</title>
<style>${STYLE}</style>
</head>
<body>
<h1>错误代码</h1>
<p>出错时返回 <code>application/problem+json</code>（RFC 9457）。程序按 <code>code</code> 判断，给人看 <code>title</code> 或更具体的 <code>detail</code>。<a href="/api/docs">接口文档</a></p>
<table>
<thead><tr><th>代码</th><th>状态</th><th>说明</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
