import { HubConnection, HubConnectionBuilder, HubConnectionState, HttpTransportType, LogLevel } from "@microsoft/signalr";
import { reconnectDelay } from "../consultation/retry-view";

export interface Live {
  /** Runs after every connect, so that nothing missed stays missed. */
  follow(hub: HubConnection): Promise<void>;
  /** Something that is followed has changed; without a kind, anything may have. */
  moved(kind?: string): void;
  /** The server asks whether the page is still there; a hidden page's own timers may sleep, an arriving message wakes it. */
  beat?(hub: HubConnection): void;
  online(yes: boolean): void;
}

/** All that follows something on this page; one connection serves it. */
const pages: Live[] = [];
let connection: HubConnection | undefined;

/** Keeps the page connected for as long as it is open. */
export async function connectLive(page: Live): Promise<void> {
  pages.push(page);
  if (!connection) await open((connection = made()));
  else if (connection.state === HubConnectionState.Connected) await resume(connection, page);
}

function made(): HubConnection {
  const hub = new HubConnectionBuilder()
    .withUrl("/hubs/live", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .withAutomaticReconnect({
      nextRetryDelayInMilliseconds({ previousRetryCount }) {
        if (previousRetryCount > 0) away();
        return reconnectDelay(previousRetryCount);
      },
    })
    .configureLogging(LogLevel.None)
    .build();
  hub.on("Moved", (kind: string) => pages.forEach((page) => page.moved(kind)));
  hub.on("Beat", () => pages.forEach((page) => page.beat?.(hub)));
  hub.onreconnecting(() => pages.forEach((page) => page.online(false)));
  hub.onreconnected(() => void resumeAll(hub));
  // A server may close a connection without asking the page to come back; the page is still open.
  hub.onclose(() => void open(hub));
  return hub;
}

async function open(hub: HubConnection): Promise<void> {
  await start(hub);
  await resumeAll(hub);
}

async function start(hub: HubConnection): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await hub.start();
    } catch {
      away();
      await pause(tries);
    }
  }
}

/** Where no connection comes to be, the page says so and is drawn anew with every try: that tells it too when its session has ended. */
function away(): void {
  for (const page of pages) {
    page.online(false);
    page.moved();
  }
}

async function resumeAll(hub: HubConnection): Promise<void> {
  await Promise.all(pages.map((page) => resume(hub, page)));
}

/** A server that has just come up may refuse the first calls: a page that is connected and follows nothing would wait for ever. */
async function resume(hub: HubConnection, page: Live): Promise<void> {
  page.online(true);
  for (let tries = 1; hub.state === HubConnectionState.Connected; tries++) {
    try {
      await page.follow(hub);
      return page.moved();
    } catch {
      page.moved();
      await pause(tries);
    }
  }
}

function pause(tries: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, reconnectDelay(tries)));
}
