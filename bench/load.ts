import autocannon from 'autocannon';

const CONNECTIONS = 10;
/** Requests with addresses of their own that each connection sends in turn. */
const DIFFERENT = 300;

/** One kind of request, asked again and again. */
export interface Work {
  method?: 'GET' | 'POST';
  /** the nth request's address; where every n has its own, no cache can answer */
  path(n: number): string;
  headers?(n: number): Record<string, string>;
  body?: string;
  /** the only right answer … */
  status: number;
  /** … and what stands in it */
  holds: string;
}

export interface Measured {
  perSecond: number;
  answered: number;
  /** requests that got no answer, another status or another body */
  wrong: number;
  /** what was wrong with them, for whoever looks for the cause */
  why: string;
}

let sent = 0;

export async function measure(url: string, work: Work, seconds: number): Promise<Measured> {
  const { method = 'GET', body } = work;
  const request = (n: number): autocannon.Request => ({ method, path: work.path(n), body, headers: { ...json(body), ...work.headers?.(n) } });
  // What changes with every request only in its headers is built as it is sent; addresses are built ahead, as they are cheaper.
  const fresh: autocannon.Request = { setupRequest: () => request(sent++) };
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    sampleInt: 100,
    timeout: 10,
    verifyBody: (answer) => String(answer ?? '').includes(work.holds),
    setupClient: (client) => client.setRequests(method === 'POST' ? [fresh] : Array.from({ length: DIFFERENT }, () => request(sent++))),
  });
  const all = Object.values(result.statusCodeStats ?? {}).reduce((n, { count = 0 }) => n + count, 0);
  const right = result.statusCodeStats?.[`${work.status}`]?.count ?? 0;
  const { errors, timeouts, mismatches, statusCodeStats } = result;
  const why = JSON.stringify({ errors, timeouts, mismatches, statusCodeStats });
  return { perSecond: right / result.duration, answered: right, wrong: all - right + errors + mismatches, why };
}

const json = (body: string | undefined): Record<string, string> => (body === undefined ? {} : { 'content-type': 'application/json' });

const AT_ONCE = 4;

/** 95th percentile in milliseconds of requests of a few people at once. */
export async function p95(url: string, work: Work, times: number): Promise<{ ms: number; wrong: number }> {
  const taken: number[] = [];
  let wrong = 0;
  const person = async (): Promise<void> => {
    for (let n = 0; n < times / AT_ONCE; n += 1) {
      const started = performance.now();
      const answer = await fetch(`${url}${work.path(sent++)}`, { headers: work.headers?.(sent) });
      const text = await answer.text();
      taken.push(performance.now() - started);
      if (answer.status !== work.status || !text.includes(work.holds)) wrong += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
  taken.sort((a, b) => a - b);
  return { ms: taken[Math.ceil(taken.length * 0.95) - 1] ?? Number.NaN, wrong };
}
