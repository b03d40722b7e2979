import type { Locale } from '@ketnoi/common';
import type { FastifyReply } from 'fastify';
import { html, Html } from './html.js';

const STYLE = new Html(`
*{box-sizing:border-box}
body{margin:0;background:#F3F5F0;color:#17120E;font:16px/1.55 'Be Vietnam Pro','Segoe UI',Roboto,Arial,sans-serif;overflow-wrap:anywhere}
header{background:#17120E;border-bottom:2px solid #D9A441;padding:16px}
header a{color:#F3F5F0;font-size:20px;font-weight:600;text-decoration:none}
main{max-width:72rem;margin:0 auto;padding:24px 16px}
.narrow{max-width:34rem}
h1{font-size:24px;line-height:1.3;margin:0 0 16px}
h2{font-size:18px;line-height:1.3;margin:32px 0 8px}
a{color:#1E3F78}
:focus-visible{outline:3px solid #1E3F78;outline-offset:2px}
button{min-height:44px;padding:8px 20px;border:0;border-radius:4px;background:#A3211B;color:#fff;font:inherit;font-weight:600;cursor:pointer}
ul.rows{list-style:none;margin:0;padding:0;background:#fff;border:1px solid #CDD2C7;border-radius:4px}
ul.rows li+li{border-top:1px solid #CDD2C7}
ul.rows a{display:block;padding:12px 16px;min-height:44px;text-decoration:none}
ul.rows small,dt,.small{color:#4A463F;font-size:14px}
ul.rows small{display:block}
dl{display:grid;grid-template-columns:minmax(5rem,auto) 1fr;gap:4px 16px;margin:0}
dd{margin:0}
pre{white-space:pre-wrap;background:#fff;border:1px solid #CDD2C7;border-radius:4px;padding:16px;margin:0;font-size:14px}
iframe{width:100%;height:70vh;border:1px solid #CDD2C7;border-radius:4px;background:#fff}
`);

/** A whole page of ours without script: the lacquer bar and a column that fits 320 px. Source: web.md, 8. */
export const plainPage = (locale: Locale, title: string, content: Html): string =>
  html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Kết Nối</title><style>${STYLE}</style></head>
<body><header><a href="/">Kết Nối</a></header>
<main>${content}</main></body>
</html>
`.markup;

/** Answers a page that nobody keeps. Set here and not by decorator: a fault of the same route is answered as JSON. */
export function sendPage(reply: FastifyReply, page: string): string {
  void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
  return page;
}
