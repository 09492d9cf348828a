import { examine, type Verdict } from "./authentication";
import type { Role } from "./authentication-view";
import { fingerprintOf } from "./fingerprint-view";
import type { Kind, LocalMedia } from "./media";
import { readPeerWord, type PeerWord } from "./peer-view";
import { readSignal, type Signal } from "./signal-view";
import { overdue, type Trouble } from "./recovery-view";

const lastWord = 200;

export interface ConnectionSetting {
  /** Names this attempt. */
  readonly call: string;
  readonly role: Role;
  readonly rtc: RTCConfiguration;
  readonly key: CryptoKey;
  readonly media: LocalMedia;
  /** The way through the server; does nothing while that is away. */
  readonly viaServer: (signal: string) => void;
  readonly events: ConnectionEvents;
}

export interface ConnectionEvents {
  changed(state: RTCPeerConnectionState): void;
  /** The other end is who it should be; only now something is played or sent. */
  trusted(remote: MediaStream): void;
  /** The other end is not who it should be. */
  refused(): void;
  /** The other end said nothing of who it is; another attempt may tell. */
  silent(): void;
  chat(text: string): void;
  word(word: PeerWord): void;
  signal(signal: Signal): void;
}

/** One attempt at a connection to the other side's browser, from the first offer to its close. */
export class Connection {
  readonly peer: RTCPeerConnection;
  readonly chat: RTCDataChannel;
  private readonly signals: RTCDataChannel;
  private readonly heard = new Set<number>();
  private peerFingerprint: string | undefined;
  private isTrusted = false;
  private isMutual = false;
  private early: PeerWord | undefined;
  private isOver = false;
  private makingOffer = false;
  private settingAnswer = false;
  private ignoredOffer = false;
  private sent = 0;
  private chats = 0;
  private trouble: Trouble = { state: "new", since: performance.now(), restarted: undefined };

  constructor(private readonly it: ConnectionSetting) {
    this.peer = new RTCPeerConnection({ ...it.rtc, bundlePolicy: "max-bundle" });
    this.peer.onnegotiationneeded = () => void this.offer();
    this.peer.onicecandidate = ({ candidate }) => candidate && this.sendCandidate(candidate);
    this.peer.onconnectionstatechange = () => this.moved();

    // One of each from the start, so that switching a device later needs no negotiation. The client takes over what the offer brings.
    if (it.role === "Counsellor") for (const kind of ["audio", "video"]) this.peer.addTransceiver(kind, { direction: "sendrecv" });
    this.chat = this.channel("chat", 0);
    this.signals = this.channel("signals", 1);
    this.chat.onmessage = ({ data }) => typeof data === "string" && this.hearChat(data);
    this.signals.onmessage = ({ data }) => typeof data === "string" && this.hear(data);
    void this.authenticate(this.channel("authentication", 2));
  }

  get call(): string {
    return this.it.call;
  }

  get state(): Trouble {
    return this.trouble;
  }

  get trusted(): boolean {
    return this.isTrusted;
  }

  /** The other side has proven who it is and knows who this one is: before that it takes no message. */
  get mutual(): boolean {
    return this.isTrusted && this.isMutual;
  }

  /** Takes what the other side's browser says, whichever way it came: the first copy counts. */
  async take(signal: Signal): Promise<void> {
    if (this.isOver || signal.call !== this.it.call || this.heard.has(signal.id)) return;
    this.heard.add(signal.id);
    try {
      if (signal.kind === "description") await this.takeDescription(signal);
      else if (signal.kind === "candidate") await this.takeCandidate(signal);
      else if (signal.kind === "silent") this.takeSilence();
    } catch (error) {
      // A description or candidate that does not fit leaves the connection as it is; recovery tries anew.
      if (!this.isOver) console.warn("helpnet: a signal was not taken", error instanceof Error ? error.name : "");
    }
  }

  /** Looks for a new way to the other side without losing the connection. */
  restart(rtc?: RTCConfiguration): void {
    if (rtc) this.peer.setConfiguration({ ...rtc, bundlePolicy: "max-bundle" });
    this.trouble = { ...this.trouble, restarted: performance.now() };
    // An offer that got lost on its way is said again; another one can't be made before its answer.
    if (this.peer.signalingState === "have-local-offer") this.sendDescription();
    else this.peer.restartIce();
  }

  /** Tells the other side something about this one; only over the authenticated connection. */
  tell(word: PeerWord): void {
    if (this.isTrusted && this.signals.readyState === "open") this.signals.send(JSON.stringify(word));
  }

  sendTrack(kind: Kind): void {
    if (!this.isTrusted) return;
    const track = this.it.media.track(kind);
    void this.transceiver(kind)
      ?.sender.replaceTrack(track)
      .catch(() => undefined);
  }

  close(): void {
    this.isOver = true;
    this.peer.close();
  }

  private channel(label: string, id: number): RTCDataChannel {
    return this.peer.createDataChannel(label, { negotiated: true, id });
  }

  private transceiver(kind: Kind): RTCRtpTransceiver | undefined {
    return this.peer.getTransceivers().find((t) => t.receiver.track.kind === kind);
  }

  private async authenticate(channel: RTCDataChannel): Promise<void> {
    const verdict = await this.examine(channel);
    if (this.isOver) return;
    if (verdict === "false") return this.refuse();
    if (verdict === "silent") return this.giveUp();

    this.isTrusted = true;
    this.sendTrack("audio");
    this.sendTrack("video");
    this.it.events.trusted(new MediaStream(this.peer.getTransceivers().map((t) => t.receiver.track)));
    if (this.early) this.takeWord(this.early);
  }

  private examine(channel: RTCDataChannel): Promise<Verdict> {
    return examine(channel, this.it.key, this.it.role, () => {
      const ownFingerprint = fingerprintOf(this.peer.localDescription?.sdp ?? "");
      const peerFingerprint = this.peerFingerprint;
      return ownFingerprint !== undefined && peerFingerprint !== undefined ? { ownFingerprint, peerFingerprint } : undefined;
      // A channel that closes under one's own words is silence too; nothing that was heard is forgiven by it.
    }).catch(() => (channel.readyState === "open" ? "false" : "silent"));
  }

  /** Nothing was played or sent on it, nor is it now; whoever is told closes it. */
  private refuse(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.isTrusted = false;
    this.it.events.refused();
  }

  /** Says so, so that both ends count the same silence, and neither goes on alone. */
  private giveUp(): void {
    this.send({ kind: "silent", call: this.it.call, id: this.sent++ });
    setTimeout(() => this.peer.close(), lastWord);
    this.endInSilence();
  }

  /** From a server it may be a lie: a call in which both hear each other does not listen to it. */
  private takeSilence(): void {
    if (this.isMutual) return;
    this.peer.close();
    this.endInSilence();
  }

  private endInSilence(): void {
    this.isOver = true;
    this.isTrusted = false;
    this.trouble = overdue(performance.now());
    this.it.events.silent();
  }

  private async offer(): Promise<void> {
    // The counsellor's side offers first; later both may.
    if (this.it.role === "Client" && this.peer.remoteDescription === null) return;
    try {
      this.makingOffer = true;
      await this.peer.setLocalDescription();
      this.sendDescription();
    } catch (error) {
      if (!this.isOver) console.warn("helpnet: no offer could be made", error instanceof Error ? error.name : "");
    } finally {
      this.makingOffer = false;
    }
  }

  private async takeDescription({ type, sdp }: Extract<Signal, { kind: "description" }>): Promise<void> {
    const readyForOffer = !this.makingOffer && (this.peer.signalingState === "stable" || this.settingAnswer);
    this.ignoredOffer = this.it.role === "Counsellor" && type === "offer" && !readyForOffer;
    if (this.ignoredOffer) return;

    // The certificate of a connection never changes: whoever brings another one is someone else.
    const fingerprint = fingerprintOf(sdp);
    if (fingerprint === undefined || (this.peerFingerprint !== undefined && this.peerFingerprint !== fingerprint)) return this.refuse();
    this.peerFingerprint = fingerprint;

    this.settingAnswer = type === "answer";
    try {
      await this.peer.setRemoteDescription({ type, sdp });
    } finally {
      this.settingAnswer = false;
    }
    if (type !== "offer") return;
    for (const transceiver of this.peer.getTransceivers()) transceiver.direction = "sendrecv";
    await this.peer.setLocalDescription();
    this.sendDescription();
  }

  private async takeCandidate(it: Extract<Signal, { kind: "candidate" }>): Promise<void> {
    if (this.ignoredOffer) return;
    await this.peer.addIceCandidate({
      candidate: it.candidate,
      sdpMid: it.mid,
      sdpMLineIndex: it.line,
      usernameFragment: it.fragment,
    });
  }

  private sendDescription(): void {
    const description = this.peer.localDescription;
    if (description?.type === "offer" || description?.type === "answer")
      this.send({ kind: "description", call: this.it.call, id: this.sent++, type: description.type, sdp: description.sdp });
  }

  private sendCandidate(it: RTCIceCandidate): void {
    this.send({
      kind: "candidate",
      call: this.it.call,
      id: this.sent++,
      candidate: it.candidate,
      mid: it.sdpMid,
      line: it.sdpMLineIndex,
      fragment: it.usernameFragment,
    });
  }

  /** By every way that is open: the server may be gone, the connection may be broken, and nobody knows it at once. */
  private send(signal: Signal): void {
    const text = JSON.stringify(signal);
    if (this.signals.readyState === "open") this.signals.send(text);
    this.it.viaServer(text);
  }

  private hear(text: string): void {
    const signal = readSignal(text);
    if (signal) return this.it.events.signal(signal);
    const word = readPeerWord(text);
    if (!word || this.isOver) return;
    // The channels do not wait for each other: the other side may speak as proven before the last word of its proof is here.
    if (this.isTrusted) this.takeWord(word);
    else this.early = word;
  }

  private hearChat(text: string): void {
    if (!this.isTrusted) return;
    this.it.events.chat(text);
    this.tell({ kind: "heard", count: ++this.chats });
  }

  /** Only a side that has proven this one says a word. */
  private takeWord(word: PeerWord): void {
    this.isMutual = true;
    this.it.events.word(word);
  }

  private moved(): void {
    if (this.isOver) return;
    const state = this.peer.connectionState;
    this.trouble = { state, since: performance.now(), restarted: state === "connected" ? undefined : this.trouble.restarted };
    // A path that works and certificates that do not fit: somebody has changed them on their way.
    if (state === "failed" && this.peer.sctp?.transport.state === "failed") return this.refuse();
    this.it.events.changed(state);
  }
}
