import type { IncomingMessage } from 'node:http';
import { LIVE_PATH, type LiveHello } from '@mingchuang/shared/live';
import { type OnGatewayConnection, WebSocketGateway } from '@nestjs/websockets';
import type { WebSocket } from 'ws';
import { STAFF_COOKIE, StaffDirectory } from './access.ts';
import { type Audience, LiveHub } from './live.hub.ts';
import { Sessions } from './sessions.ts';

const HELLO_WITHIN_MS = 10_000;
const PING_EVERY_MS = 30_000;

/** WebSocket at `LIVE_PATH`: the console is known by its cookie, a resident says hello with a token. */
@WebSocketGateway({ path: LIVE_PATH, maxPayload: 4096 })
export class LiveGateway implements OnGatewayConnection<WebSocket> {
  constructor(
    private readonly hub: LiveHub,
    private readonly sessions: Sessions,
    private readonly directory: StaffDirectory,
  ) {}

  handleConnection(client: WebSocket, request: IncomingMessage): void {
    const refusal = setTimeout(() => client.close(4401, 'hello expected'), HELLO_WITHIN_MS);
    client.on('close', () => clearTimeout(refusal));
    client.on('error', () => client.terminate());
    client.once('message', async (data) => {
      const audiences = await this.#audiencesOf(data.toString(), request).catch(() => null);
      if (audiences === null) return client.close(4401, 'not signed in');
      clearTimeout(refusal);
      this.#serve(client, audiences);
    });
  }

  #serve(client: WebSocket, audiences: Audience[]): void {
    const stop = this.hub.listen(audiences, (hint) => client.send(JSON.stringify(hint)));
    const ping = setInterval(() => client.ping(), PING_EVERY_MS);
    client.on('close', () => {
      stop();
      clearInterval(ping);
    });
    client.send(JSON.stringify({ type: 'ready' }));
  }

  async #audiencesOf(text: string, request: IncomingMessage): Promise<Audience[] | null> {
    const hello = JSON.parse(text) as LiveHello;
    if (hello.type !== 'hello') return null;
    if (typeof hello.token === 'string') {
      const session = await this.sessions.find(hello.token);
      return session?.kind === 'resident' ? [`resident:${session.subjectId}`] : null;
    }
    if (!sameOrigin(request)) return null;
    const token = request.headers.cookie?.match(new RegExp(`(?:^|;\\s*)${STAFF_COOKIE}=([^;]+)`))?.[1];
    const session = token === undefined ? null : await this.sessions.find(decodeURIComponent(token));
    const staff = session?.kind === 'staff' ? await this.directory.find(session.subjectId) : null;
    if (staff === null) return null;
    const own: Audience[] = [`staff:${session?.subjectId}`, `unit:${staff.unitId}`];
    return staff.capabilities.includes('supervise') ? ['supervisors', ...own] : own;
  }
}

/** A cookie is sent by any page of the browser; only our own may listen with it. */
function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
