import { ERRORS, type ErrorCode, type Problem } from '@mingchuang/shared/errors';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ERRORS_PAGE } from './errors.page.ts';
import { AppError } from './errors.ts';
import { LOST_PAGE, wantsPage } from './lost.page.ts';

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'MALFORMED_JSON',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  414: 'NOT_FOUND',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
};

/** Any error as RFC 9457. Unknown ones are logged whole and answered without their text: nothing leaks. */
function toProblem(error: unknown, request: FastifyRequest): Problem {
  if (error instanceof AppError) return problem(error.code, request.id, error.message, error.extra);
  const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number })?.statusCode ?? 500);
  const code = BY_STATUS[status] ?? 'INTERNAL';
  if (code === 'INTERNAL') request.log.error({ reqId: request.id, err: error }, 'unexpected error');
  return problem(code, request.id);
}

export function problem(code: ErrorCode, requestId: string, detail: string = ERRORS[code][1], extra: AppError['extra'] = {}): Problem {
  const [status, title] = ERRORS[code];
  const { errors, changes, currentVersion } = extra;
  return { type: `${ERRORS_PAGE}#${code}`, title, status, code, detail, errors, changes, currentVersion, requestId };
}

/** What goes wrong is answered with a problem; only an address that does not exist, asked for by a browser, with a page. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = toProblem(error, request);
  if (body.status !== 404 || !wantsPage(request)) return sendProblem(reply, body);
  return reply.status(404).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'accept' }).send(LOST_PAGE);
}

function sendProblem(reply: FastifyReply, body: Problem): FastifyReply {
  return reply
    .status(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
