import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode } from '@nestjs/common';
import { callerOf, type StaffCaller } from '../../platform/caller.ts';
import { ApiOnce, type OnceKey, onceKeyOf } from '../../platform/idempotency.ts';
import { ApiIfMatch, seenVersionOf } from '../../platform/if-match.ts';

/** Who asks for a step, the version they have seen, and the key that makes it one step. */
export interface StepBy {
  caller: StaffCaller;
  seen: number;
  once: OnceKey;
}

/** A request for a step of a case. */
export interface StepCall extends StepBy {
  id: string;
}

/** Every step is taken once, on the version that was seen, and answers the case as it is then. */
export const Step = (): MethodDecorator => applyDecorators(HttpCode(200), ApiIfMatch(), ApiOnce());

export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): StepBy => ({ caller: callerOf(context), seen: seenVersionOf(context), once: onceKeyOf(context) }),
);
