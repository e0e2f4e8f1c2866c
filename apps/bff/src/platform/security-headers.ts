import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { Config } from '../config.ts';
import { ERRORS_PAGE } from './errors.page.ts';

export type Headers = Readonly<Record<string, string>>;

/**
 * Headers of every answer, by its address. Pages get all of Helmet's; data only those that still mean something where no page is shown,
 * because a dozen headers cost as much as reading a letter.
 */
export function headersFor(config: Pick<Config, 'production'>): (url: string) => Headers {
  const pages = pageHeaders(config);
  const data = {
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...pick(pages, 'strict-transport-security'),
  };
  return (url) => (url.startsWith('/api/') && !PAGES_OF_API.some((page) => url.startsWith(page)) ? data : pages);
}

const PAGES_OF_API = ['/api/docs', ERRORS_PAGE];

const pick = (headers: Headers, name: string): Headers => (headers[name] === undefined ? {} : { [name]: headers[name] });

/** Asked of Helmet once: they never change. */
function pageHeaders({ production }: Pick<Config, 'production'>): Headers {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const secure = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: production ? [] : null,
      },
    },
    strictTransportSecurity: production,
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
  });
  secure(request, response, (error) => {
    if (error) throw error;
  });
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
