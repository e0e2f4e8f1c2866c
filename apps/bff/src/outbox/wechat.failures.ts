import { WechatError, WechatUnreachable } from '../platform/wechat.client.ts';
import { PermanentFailure, UncertainFailure } from './outbox.worker.ts';

/** Codes for which trying again is useful; every other one is final. */
const TRANSIENT = new Set([-1, 40001, 40014, 42001, 45009, 45011]);

const REASONS: Record<number, string> = {
  40003: '收信人的微信标识无效',
  40013: '小程序的 AppID 不对',
  40037: '订阅消息模板不存在',
  40125: '小程序的密钥不对',
  41030: '点开的页面不存在',
  43101: '居民没有授权，或授权次数已用完',
  47003: '订阅消息的内容不合模板要求',
  43107: '订阅消息能力被封禁',
};

/** WeChat's answer as the outbox understands it: final with the reason, or to be tried again. */
export function asJobFailure(error: unknown): unknown {
  if (error instanceof WechatUnreachable && error.mayHaveActed) return new UncertainFailure(error.message);
  if (!(error instanceof WechatError) || TRANSIENT.has(error.errcode)) return error;
  return new PermanentFailure(`微信 ${error.errcode}：${REASONS[error.errcode] ?? error.message}`);
}
