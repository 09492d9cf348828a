import { HubConnection, HubConnectionBuilder, HttpTransportType, LogLevel } from "@microsoft/signalr";
import { retryDelay } from "./retry";

export type Topic = "WaitingRoom" | "Appointment" | "Inbox";

/** Called whenever something may have changed, and after every reconnect. */
export type Follow = (live: HubConnection) => Promise<void>;

/** Connects to the live hub for as long as the page is open. `follow` runs after every connect, so that nothing missed stays missed. */
export async function connectLive(follow: Follow, moved: (kind: Topic, version: number) => void, state: (online: boolean) => void): Promise<HubConnection> {
  const live = new HubConnectionBuilder()
    .withUrl("/hubs/live", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (context) => retryDelay(context.previousRetryCount, Math.random()) })
    .configureLogging(LogLevel.None)
    .build();
  live.on("Moved", (kind: Topic, _key: string, version: number) => moved(kind, version));
  live.onreconnecting(() => state(false));
  live.onreconnected(() => void resume(live, follow, state));
  await start(live);
  await resume(live, follow, state);
  return live;
}

async function start(live: HubConnection): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await live.start();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryDelay(tries + 1, Math.random())));
    }
  }
}

async function resume(live: HubConnection, follow: Follow, state: (online: boolean) => void): Promise<void> {
  state(true);
  await follow(live);
}

/** The refusal code a hub method was turned down with, or null for anything else. */
export function refusalOf(error: unknown): string | null {
  return error instanceof Error ? (/HubException: (\w+)$/.exec(error.message)?.[1] ?? null) : null;
}
