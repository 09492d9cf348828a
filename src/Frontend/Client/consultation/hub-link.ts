import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from "@microsoft/signalr";
import type { Role } from "./authentication-view";
import { reconnectDelay } from "./retry-view";
import { arrival, isBehind } from "./sequence-view";
import { hasSessionEnded } from "./session";

export interface ConsultationView {
  readonly role: Role;
  readonly client: string;
  readonly counsellor: string;
  readonly admitted: string;
  readonly agreedEnd: string;
  readonly peerPage: string | null;
  readonly sequence: number;
}

export interface News {
  readonly sequence: number;
  readonly kind: "PeerJoined" | "PeerLeft" | "PeerLost" | "Signal" | "ContinuedElsewhere" | "Ended";
  readonly page: string | null;
  readonly signal: string | null;
}

export interface IceView {
  readonly servers: readonly { urls: string[]; username: string; credential: string }[];
  readonly relayConfigured: boolean;
}

export interface LinkEvents {
  joined(view: ConsultationView): void;
  news(news: News): void;
  /** The server said no; the code is a refusal's name. */
  refused(code: string): void;
  /** Whether the server can be reached. A call goes on without it. */
  online(yes: boolean): void;
}

const signOfLife = 10_000;
const joinPause = 2_000;
/** The door opens a moment after the admission is told; a page that comes this early tries again. */
const earlyTries = 5;

/** The refusal that a hub call was answered with, or nothing when the server could not be reached. */
export function refusalOf(error: unknown): string | undefined {
  return error instanceof Error ? /HubException: (\w+)$/.exec(error.message)?.[1] : undefined;
}

function hubAt(address: string, failed: () => void): HubConnection {
  return new HubConnectionBuilder()
    .withUrl(address, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .withAutomaticReconnect({
      nextRetryDelayInMilliseconds({ previousRetryCount }) {
        if (previousRetryCount > 0) failed();
        return reconnectDelay(previousRetryCount);
      },
    })
    .configureLogging(LogLevel.None)
    .build();
}

/** The way to the server: it comes back by itself for ever, and joins again when it has or when an item was missed. */
export class HubLink {
  private readonly hub: HubConnection;
  private last = 0;
  private headBefore = 0;
  private joining: News[] | undefined;
  private wantsCall = false;
  private takes = false;
  private early = 0;
  private stopped = false;
  private owesLeave = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    address: string,
    private readonly appointment: string,
    readonly page: string,
    private readonly events: LinkEvents,
    connect: (address: string, failed: () => void) => HubConnection = hubAt,
    private readonly hasEnded: () => Promise<boolean> = hasSessionEnded,
  ) {
    this.hub = connect(address, () => void this.askWhy());
    this.hub.on("News", (news: News) => this.hear(news));
    this.hub.onreconnecting(() => this.events.online(false));
    this.hub.onreconnected(() => this.back());
    this.hub.onclose(() => !this.stopped && void this.start());
  }

  get isOnline(): boolean {
    return this.hub.state === HubConnectionState.Connected;
  }

  async start(): Promise<void> {
    this.timer ??= setInterval(() => void this.seen(), signOfLife);
    for (let tries = 1; !this.stopped && !this.isOnline; tries++) {
      // One that is coming back by itself can't be started, and says by itself that it is back.
      if (this.hub.state === HubConnectionState.Disconnected) {
        const started = await this.hub.start().then(
          () => true,
          () => false,
        );
        if (started) return this.back();
        void this.askWhy();
      }
      this.events.online(false);
      await new Promise((resolve) => setTimeout(resolve, reconnectDelay(tries)));
    }
  }

  /** Enters the call, now or when the server is there; `take` when the person asked for it, which takes it from another page. */
  async join(take: boolean): Promise<void> {
    this.wantsCall = true;
    this.takes ||= take;
    if (!this.isOnline || this.joining) return;
    const early: News[] = (this.joining = []);
    try {
      const view = await this.hub.invoke<ConsultationView>("Join", this.appointment, this.page, this.takes);
      this.takes = false;
      this.early = 0;
      this.last = this.headBefore = view.sequence;
      this.joining = undefined;
      this.events.joined(view);
      for (const news of early) this.hear(news);
    } catch (error) {
      this.joining = undefined;
      this.failed(error, () => this.join(false));
    }
  }

  /** Says nothing when the server is away: what is lost is made good by joining again. */
  send(signal: string): void {
    if (this.isOnline) this.hub.invoke("Send", this.appointment, this.page, signal).catch((error: unknown) => this.failed(error));
  }

  ice(): Promise<IceView> {
    return this.hub.invoke<IceView>("Ice", this.appointment);
  }

  /** Leaves and stops; while the server is away, as soon as it has heard of it. */
  async leave(): Promise<void> {
    this.wantsCall = false;
    this.owesLeave = true;
    if (!this.isOnline) return;
    try {
      await this.hub.invoke("Leave", this.appointment, this.page);
    } catch (error) {
      // A refusal is an answer. Without one it is said again: now, or when the server is back.
      if (refusalOf(error) === undefined) {
        if (this.isOnline) setTimeout(() => void this.leave(), joinPause);
        return;
      }
    }
    await this.stop();
  }

  /** Lets the call go without leaving it for the other page of the same person. */
  release(): void {
    this.wantsCall = false;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.hub.stop();
  }

  /** A server that is away is waited for; one that knows this person no more would be waited for in vain. */
  private async askWhy(): Promise<void> {
    const ended = await this.hasEnded().catch(() => false);
    if (ended && this.wantsCall && !this.stopped && !this.isOnline) this.events.refused("SignedOut");
  }

  private back(): void {
    this.events.online(true);
    if (this.owesLeave) void this.leave();
    else if (this.wantsCall) void this.join(false);
  }

  private hear(news: News): void {
    if (this.joining) {
      this.joining.push(news);
      return;
    }
    const kind = arrival(this.last, news.sequence);
    if (kind === "again") return;
    if (kind === "gap") return void this.join(false);
    this.last = news.sequence;
    this.events.news(news);
  }

  private async seen(): Promise<void> {
    if (!this.wantsCall || !this.isOnline || this.joining) return;
    try {
      const head = await this.hub.invoke<number>("Seen", this.appointment, this.page);
      const behind = isBehind(this.last, head, this.headBefore);
      this.headBefore = head;
      if (behind) await this.join(false);
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown, again?: () => Promise<void>): void {
    const code = refusalOf(error);
    const early = code === "NotAdmitted" && again !== undefined && this.early++ < earlyTries;
    if (code === "TooMany" || code === undefined || early) {
      // No answer is no refusal: the state is asked for again.
      if (again && !this.stopped) setTimeout(() => this.wantsCall && void again(), joinPause);
    } else if (this.wantsCall) this.events.refused(code);
  }
}
