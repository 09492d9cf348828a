import type { Role } from "./authentication-view";
import { Connection, type ConnectionEvents } from "./connection";
import type { LocalMedia } from "./media";
import type { Signal } from "./signal-view";

export interface AttemptsSetting {
  readonly role: Role;
  readonly key: CryptoKey;
  readonly media: LocalMedia;
  readonly viaServer: (signal: string) => void;
  /** Heard of the present attempt only: what an earlier one still says is late. */
  readonly events: ConnectionEvents;
  /** The present attempt is given up. */
  readonly dropped: () => void;
}

/** The connections of one side of a call, one after the other: at most one of them stands or is being made. */
export class Attempts {
  private readonly past = new Set<string>();
  private connection: Connection | undefined;
  private page: string | undefined;

  constructor(private readonly it: AttemptsSetting) {}

  get present(): Connection | undefined {
    return this.connection;
  }

  /** Whether there is a connection with that very page of the other side. */
  standsWith(page: string): boolean {
    return this.connection?.state.state === "connected" && this.page === page;
  }

  /** Whether the signal opens an attempt that this side does not know yet. */
  isOpenedBy(signal: Signal): boolean {
    return signal.kind === "description" && signal.type === "offer" && signal.call !== this.connection?.call && !this.past.has(signal.call);
  }

  begin(call: string, page: string | undefined, rtc: RTCConfiguration): void {
    this.drop();
    this.page = page;
    const { role, key, media, viaServer, events } = this.it;
    const ifPresent =
      <T extends unknown[]>(tell: (...it: T) => void) =>
      (...it: T): void => {
        if (connection === this.connection) tell(...it);
      };
    const connection: Connection = (this.connection = new Connection({
      call,
      role,
      rtc,
      key,
      media,
      viaServer,
      events: {
        changed: ifPresent((state) => events.changed(state)),
        trusted: ifPresent((remote) => events.trusted(remote)),
        refused: ifPresent(() => events.refused()),
        silent: ifPresent(() => events.silent()),
        word: ifPresent((word) => events.word(word)),
        chat: (text) => events.chat(text),
        signal: (signal) => events.signal(signal),
      },
    }));
  }

  drop(): void {
    if (!this.connection) return;
    this.past.add(this.connection.call);
    this.connection.close();
    this.connection = undefined;
    this.it.dropped();
  }

  /** Drops it when the other side has had so many milliseconds to hear the last of it. */
  dropLater(moment: number): void {
    const { connection } = this;
    this.connection = undefined;
    if (!connection) return;
    setTimeout(() => connection.close(), moment);
    this.it.dropped();
  }
}
