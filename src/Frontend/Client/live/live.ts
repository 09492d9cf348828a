import { HubConnection, HubConnectionBuilder, HubConnectionState, HttpTransportType, LogLevel } from "@microsoft/signalr";
import { reconnectDelay } from "../consultation/retry-view";

export interface Live {
  /** Runs after every connect, so that nothing missed stays missed. */
  follow(hub: HubConnection): Promise<void>;
  /** Something the page follows has changed. */
  moved(): void;
  /** The server asks whether the page is still there; a hidden page's own timers may sleep, an arriving message wakes it. */
  beat?(hub: HubConnection): void;
  online(yes: boolean): void;
}

/** Keeps the page connected for as long as it is open. */
export async function connectLive(page: Live): Promise<void> {
  const hub = new HubConnectionBuilder()
    .withUrl("/hubs/live", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (context) => reconnectDelay(context.previousRetryCount) })
    .configureLogging(LogLevel.None)
    .build();
  hub.on("Moved", () => page.moved());
  hub.on("Beat", () => page.beat?.(hub));
  hub.onreconnecting(() => page.online(false));
  hub.onreconnected(() => void resume(hub, page));
  // A server may close a connection without asking the page to come back; the page is still open.
  hub.onclose(() => void open(hub, page));
  await open(hub, page);
}

async function open(hub: HubConnection, page: Live): Promise<void> {
  await start(hub, page);
  await resume(hub, page);
}

async function start(hub: HubConnection, page: Live): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await hub.start();
    } catch {
      // Where no connection comes to be, the page says so and is drawn anew with every try.
      page.online(false);
      page.moved();
      await pause(tries);
    }
  }
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
