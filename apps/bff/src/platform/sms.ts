import type { Config } from '../config.ts';
import { AppError } from './errors.ts';

/** How a one-time code reaches a phone. */
export abstract class SmsSender {
  /** Returns the code where it may be shown on the screen (demonstrations only), null otherwise. */
  abstract send(phone: string, code: string): Promise<string | null>;
}

/** Shows the code on the screen, marked 演示. Refused in production by config.ts. */
class DemoSender extends SmsSender {
  async send(_phone: string, code: string): Promise<string> {
    return code;
  }
}

class NoSender extends SmsSender {
  async send(): Promise<never> {
    throw new AppError('SMS_UNAVAILABLE');
  }
}

/** Posts `{ phone, code, minutes }` to the bureau's own SMS gateway. */
class HttpSender extends SmsSender {
  constructor(
    private readonly url: string,
    private readonly token: string,
  ) {
    super();
  }

  async send(phone: string, code: string): Promise<null> {
    const response = await fetch(this.url, {
      method: 'POST',
      signal: AbortSignal.timeout(8_000),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ phone, code, minutes: 5 }),
    }).catch(() => null);
    if (response === null || !response.ok) throw new AppError('SMS_UNAVAILABLE', { detail: '短信没有发出去，请稍后再试' });
    return null;
  }
}

export function smsSender(config: Config['sms']): SmsSender {
  if (config.kind === 'demo') return new DemoSender();
  return config.kind === 'http' ? new HttpSender(config.url, config.token) : new NoSender();
}
