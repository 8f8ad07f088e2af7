import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildDelivery } from './deliver.ts';
import { buildFaults, type Fault, type FaultChooser } from './faults.ts';
import { answerHttp, type Calls } from './http-server.ts';
import { LIMITS } from './limits.ts';
import { actOnAck } from './on-ack.ts';
import { openSockets, type Sockets } from './sockets.ts';
import { buildUser, type User } from './user.ts';
import { buildWorkspace, type Identity, type Workspace } from './workspace.ts';

export interface SlackOptions {
  /** what the bot token may do; unless given, no more than answering takes: no `channels:read`, no `files:write` */
  readonly scopes?: readonly string[];
  /** the events that the manifest subscribes to */
  readonly events?: readonly string[];
  /** the slash commands of the manifest; any command unless given */
  readonly commands?: readonly string[];
  /** whether `data_visualization` has reached this workspace */
  readonly hasCharts?: boolean;
  /** how long an envelope waits for its acknowledgement */
  readonly ackMs?: number;
  readonly retryDelaysMs?: readonly number[];
  /** picks a fault for any call, after those of `fault` are used up */
  readonly chooseFault?: FaultChooser;
}

/** A workspace on 127.0.0.1 with real HTTP and WebSocket, and a user in it. */
export interface Slack extends User {
  /** the address for `slackApiUrl` and `SLACK_API_URL`; ends in `/api/` */
  readonly apiUrl: string;
  readonly identity: Identity;
  readonly workspace: Workspace;
  readonly sockets: Sockets;
  readonly calls: Calls['log'];
  readonly fault: (call: string, fault: Fault, times?: number) => void;
  readonly revoke: (token: string) => void;
  /** moves the server's clock: triggers and response_urls grow old, timers do not */
  readonly advance: (ms: number) => void;
  readonly stop: () => Promise<void>;
}

const SCOPES = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];
const EVENTS = ['app_mention', 'message.im', 'app_home_opened', 'member_joined_channel'];

const IDENTITY: Identity = {
  botToken: 'xoxb-loopback-bot',
  appToken: 'xapp-1-loopback-app',
  teamId: 'T0LOOPBACK',
  teamName: 'Loopback',
  appId: 'A0LOOPBACK',
  botId: 'B0LOOPBACK',
  botUserId: 'U0LOOPBACK',
  botName: 'parley',
};

/** Starts a loopback Slack on any free port; it keeps the payload rules of Slack and none of its data. */
export async function startSlack(options: SlackOptions = {}): Promise<Slack> {
  const {
    scopes = SCOPES,
    hasCharts = true,
    ackMs = LIMITS.ackMs,
    retryDelaysMs = LIMITS.retryDelaysMs,
  } = options;
  let ahead = 0;
  const workspace = buildWorkspace(IDENTITY, { scopes, hasCharts, now: () => Date.now() + ahead });
  const faults = buildFaults(options.chooseFault ?? (() => null));
  const log: Calls['log'] = [];

  const server = createServer();
  const delivery = buildDelivery(workspace, {
    sockets: () => sockets,
    onFirstAck: (interaction, payload) => actOnAck(workspace, interaction, payload),
    ackMs,
    retryDelaysMs,
  });
  const sockets = openSockets(server, { appId: IDENTITY.appId, ...delivery });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const newSocketUrl = () => `ws://${host}${sockets.newTicket()}`;
  server.on('request', answerHttp({ workspace, nextFault: faults.next, newSocketUrl, log }));

  const { events = EVENTS, commands = null } = options;
  return {
    ...buildUser({ workspace, deliver: delivery.deliver, origin: `http://${host}`, events, commands }),
    apiUrl: `http://${host}/api/`,
    identity: IDENTITY,
    workspace,
    sockets,
    calls: log,
    fault: faults.add,
    revoke: (token) => void workspace.revokedTokens.add(token),
    advance: (ms) => {
      ahead += ms;
    },
    stop: async () => {
      delivery.close();
      await sockets.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
