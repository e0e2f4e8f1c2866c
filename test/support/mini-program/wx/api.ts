import type { Sandbox } from '../sandbox.ts';

export type Options = Record<string, unknown>;
export type Callback = (result?: unknown) => void;

/** `errMsg` after `name:fail `, and what else the failure carries. */
export class WxFail extends Error {
  readonly extra: Record<string, unknown>;
  constructor(message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.extra = extra;
  }
}

export type Settle = (outcome: { ok: Record<string, unknown> } | { fail: WxFail }) => void;

/**
 * The callbacks of one call, always in a later macro-task, as WeChat's bridge does.
 * A promise when no callback is given; never for a `task`, whose call answers with the task.
 */
export function settler(sandbox: Sandbox, name: string, options: Options, task = false): { settle: Settle; promise: Promise<unknown> | undefined } {
  const own = (key: string) => (typeof options[key] === 'function' ? (options[key] as Callback) : null);
  const [success, fail, complete] = [own('success'), own('fail'), own('complete')];
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise =
    task || success || fail || complete
      ? undefined
      : sandbox.promise<unknown>((yes, no) => {
          resolve = yes;
          reject = no;
        });
  const settle: Settle = (outcome) =>
    sandbox.later(`wx.${name}`, () => {
      if ('ok' in outcome) {
        const result = keepLive({ errMsg: `${name}:ok`, ...outcome.ok }, sandbox);
        resolve(result);
        success?.(result);
        complete?.(result);
      } else {
        const result = sandbox.import({ errMsg: `${name}:fail ${outcome.fail.message}`, ...outcome.fail.extra });
        reject(result);
        fail?.(result);
        complete?.(result);
      }
    });
  return { settle, promise };
}

/** The shape of most of `wx`: options with callbacks. What the work returns, if a record, is the result. */
export function asyncApi(sandbox: Sandbox, name: string, work: (options: Options) => unknown): (options?: Options) => unknown {
  return (options = {}) => {
    const { settle, promise } = settler(sandbox, name, options);
    const failed = (error: unknown) => settle({ fail: error instanceof WxFail ? error : new WxFail(error instanceof Error ? error.message : String(error)) });
    try {
      const result = work(options);
      if (result instanceof Promise) result.then((ok: unknown) => settle({ ok: record(ok) }), failed);
      else settle({ ok: record(result) });
    } catch (error) {
      failed(error);
    }
    return promise;
  };
}

/** Objects with methods (an event channel) go over as they are, everything else as JSON. */
function keepLive(result: Record<string, unknown>, sandbox: Sandbox): unknown {
  const { eventChannel, ...plain } = result;
  const imported = sandbox.import<Record<string, unknown>>(plain);
  if (eventChannel !== undefined) imported.eventChannel = eventChannel;
  return imported;
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
