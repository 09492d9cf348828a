import { Attempts } from "./attempts";
import type { CallSetting } from "./call-setting";
import { isFinal, isOver, type CallState } from "./call-state";
import type { Connection } from "./connection";
import { Deliveries } from "./deliveries";
import { HubLink, type ConsultationView, type News } from "./hub-link";
import type { Kind } from "./media";
import type { PeerWord } from "./peer-view";
import { recovery } from "./recovery-view";
import { Route } from "./route";
import { readSignal, type Signal } from "./signal-view";

const tick = 1_000;
const lastWord = 200;
/** The other side of what was found false or silent is about to find it too, on the same connection, and shall not take it for a farewell. */
const farewell = 3_000;
/** Connections on which the other end may say nothing of who it is, as on a poor network, before the person is asked. */
const mostSilences = 3;

/** One person's side of a consultation: keeps a connection to the other side for as long as both want one. */
export class Call {
  private readonly link: HubLink;
  private readonly attempts: Attempts;
  private readonly route: Route;
  private readonly deliveries = new Deliveries();
  private peerPage: string | undefined;
  private wasConnected = false;
  private silences = 0;
  private state: CallState = "alone";
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly it: CallSetting) {
    this.route = new Route(it.role, it.direct, it.ice);
    this.link = new HubLink(it.hub, it.appointment, it.page, {
      joined: (view) => void this.joined(view),
      news: (news) => this.hear(news),
      refused: (code) => this.refused(code),
      online: (yes) => !isOver(this.state) && it.events.online(yes),
    });
    this.attempts = new Attempts({
      role: it.role,
      key: it.key,
      media: it.media,
      viaServer: (signal) => this.link.send(signal),
      events: {
        changed: (state) => this.moved(state),
        trusted: (remote) => this.trusted(remote),
        refused: () => this.finish("untrusted"),
        silent: () => this.silent(),
        chat: (text) => it.events.chat(text),
        word: (word) => this.word(word),
        signal: (signal) => this.take(signal),
      },
      dropped: () => it.events.chatLost(this.deliveries.dropped()),
    });
    it.media.onChange = (kind) => this.mediaChanged(kind);
  }

  /** The connection that stands or is being made, for its statistics. */
  get peer(): RTCPeerConnection | undefined {
    return this.connection?.peer;
  }

  get relayConfigured(): boolean {
    return this.route.ice.relayConfigured;
  }

  get hides(): boolean {
    return this.route.hides;
  }

  /** Enters the call, taking it from another page of the same person. */
  async enter(): Promise<void> {
    this.timer ??= setInterval(() => this.look(), tick);
    addEventListener("online", this.networkChanged);
    this.silences = 0;
    this.set("alone");
    if (!this.link.isOnline) void this.link.start();
    await this.link.join(true);
  }

  /** The message's number, if it was sent: what a channel holds back while the connection is interrupted is lost when another one is made. */
  say(text: string): number | undefined {
    const chat = this.connection?.chat;
    if (this.state !== "connected" || !this.connection?.mutual || chat?.readyState !== "open") return undefined;
    chat.send(text);
    return this.deliveries.sent();
  }

  /** Shows or hides this side's address from now on; the connection is made anew. */
  setDirect(direct: boolean): void {
    this.route.direct = direct;
    this.rebuild();
  }

  /** Leaves; the consultation goes on and the person may come back. */
  leave(): void {
    if (isOver(this.state)) return;
    this.connection?.tell({ kind: "left" });
    this.finish("left");
  }

  /** The counsellor has ended the consultation: the other side hears it even when no server is there to say it. */
  ended(): void {
    this.connection?.tell({ kind: "ended" });
    this.finish("ended");
  }

  private get connection(): Connection | undefined {
    return this.attempts.present;
  }

  private get stands(): boolean {
    return this.connection?.trusted === true && recovery(this.connection.state, performance.now()) !== "rebuild";
  }

  private readonly networkChanged = () => {
    if (this.connection?.state.state !== "new") this.connection?.restart();
  };

  private set(state: CallState, code?: string): void {
    this.state = state;
    this.it.events.changed(state, code);
  }

  /** Over for this page; the last word to the other side is given a moment to go out. */
  private finish(state: CallState, code?: string): void {
    const isFoundOut = state === "unproven" || state === "untrusted";
    this.link.release();
    this.attempts.dropLater(isFoundOut ? farewell : lastWord);
    this.it.media.stopAll();
    this.set(state, code);
    if (state === "elsewhere") return;

    clearInterval(this.timer);
    removeEventListener("online", this.networkChanged);
    if (state === "left") void this.link.leave();
    else if (isFoundOut) setTimeout(() => void this.link.leave(), farewell);
    else void this.link.stop();
  }

  private refused(code: string): void {
    if (isFinal(this.state)) return;
    // Two browsers that have met need no session; only another connection could not be made without one.
    if (code === "SignedOut" && this.stands) return;
    if (code === "ContinuedElsewhere") this.finish("elsewhere");
    else if (code === "Over") this.finish("ended");
    else this.finish("refused", code);
  }

  private async joined(view: ConsultationView): Promise<void> {
    if (isFinal(this.state)) return;
    this.it.events.joined(view);
    const page = (this.peerPage = view.peerPage ?? undefined);
    if (page === undefined) this.peerLost();
    // Without fresh credentials the old ones serve; they last for hours.
    this.route.ice = await this.link.ice().catch(() => this.route.ice);
    if (this.peerPage === page) this.meet(page);
  }

  private hear(news: News): void {
    if (isFinal(this.state)) return;
    switch (news.kind) {
      case "PeerJoined":
        return this.meet(news.page ?? undefined);
      case "PeerLeft":
        return this.peerLeft();
      case "PeerLost":
        return this.peerLost();
      case "ContinuedElsewhere":
        return this.finish("elsewhere");
      case "Ended":
        return this.finish("ended");
      case "Signal": {
        const signal = readSignal(news.signal ?? "");
        if (signal) this.take(signal);
      }
    }
  }

  /** The other side has this page now. The counsellor's side makes the connection, unless one stands with that very page. */
  private meet(page: string | undefined): void {
    if (isFinal(this.state) || page === undefined) return;
    this.peerPage = page;
    if (this.it.role === "Client") return;
    if (this.attempts.standsWith(page)) return;
    this.begin(crypto.randomUUID());
  }

  private peerLeft(): void {
    this.peerPage = undefined;
    this.attempts.drop();
    this.set("alone");
  }

  /** The servers have not heard of the other side for a while. Two browsers that have met need no server, so theirs is given its time. */
  private peerLost(): void {
    this.peerPage = undefined;
    if (!this.connection?.trusted) this.peerLeft();
  }

  private take(signal: Signal): void {
    if (signal.kind === "again") {
      if (this.it.role === "Counsellor" && (signal.call === "" || signal.call === this.connection?.call)) this.rebuild();
      return;
    }
    if (this.it.role === "Client" && this.attempts.isOpenedBy(signal)) this.begin(signal.call);
    void this.connection?.take(signal);
  }

  private begin(call: string): void {
    this.set(this.onTheWay);
    this.attempts.begin(call, this.peerPage, this.route.rtc);
  }

  private get onTheWay(): CallState {
    if (this.wasConnected) return "recovering";
    return this.silences > 0 ? "retrying" : "connecting";
  }

  /** Silence is what a lost network sounds like, and somebody in the middle too: it gets another try, and never a sound. */
  private silent(): void {
    this.silences++;
    if (this.silences >= mostSilences) return this.finish("unproven");
    this.set(this.onTheWay);
    this.rebuild();
  }

  private trusted(remote: MediaStream): void {
    this.wasConnected = true;
    this.it.events.remote(remote);
    this.tellMedia();
    this.set("connected");
  }

  private moved(state: RTCPeerConnectionState): void {
    if (state === "connected" && this.connection?.trusted) this.set("connected");
    else if ((state === "disconnected" || state === "failed") && this.wasConnected) this.set("recovering");
  }

  private word(word: PeerWord): void {
    this.silences = 0;
    if (word.kind === "media") this.it.events.peerMedia(word);
    else if (word.kind === "heard") this.deliveries.arrived(word.count);
    else if (word.kind === "left") this.peerLeft();
    else if (this.it.role === "Client") this.finish("ended");
  }

  private mediaChanged(kind: Kind): void {
    this.connection?.sendTrack(kind);
    this.tellMedia();
  }

  private tellMedia(): void {
    this.connection?.tell({ kind: "media", camera: this.it.media.isOn("video"), microphone: this.it.media.isOn("audio") });
  }

  private look(): void {
    const { connection } = this;
    if (!connection || isFinal(this.state)) return;
    const todo = recovery(connection.state, performance.now());
    if (todo === "restart") connection.restart(this.route.rtc);
    else if (todo === "rebuild" && this.link.isOnline && this.peerPage === undefined) this.peerLeft();
    else if (todo === "rebuild") this.rebuild();
  }

  /** A fresh attempt needs the server to carry the first words; without it the old one is tried for longer. */
  private rebuild(): void {
    if (!this.link.isOnline || isFinal(this.state)) return;
    if (this.it.role === "Counsellor") {
      if (this.peerPage !== undefined) this.begin(crypto.randomUUID());
    } else this.link.send(JSON.stringify({ kind: "again", call: this.connection?.call ?? "", id: 0 } satisfies Signal));
  }
}
