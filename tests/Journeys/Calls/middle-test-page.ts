// Sits between two people with a certificate of its own on each side, and carries what they ask and prove from one to the other.
type Person = "Client" | "Counsellor";

declare global {
  var carried: number;
  var hear: (from: Person, text: string) => void;
  /** Says something to one person in the other's name. */
  var tell: (to: Person, text: string) => Promise<void>;
}

class Leg {
  readonly peer = new RTCPeerConnection({ bundlePolicy: "max-bundle" });
  private readonly words: RTCDataChannel;
  private readonly isOpen: Promise<unknown>;
  private carrying: Promise<unknown> = Promise.resolve();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly to: Person,
    readonly call: string,
  ) {
    ["chat", "signals"].forEach((label, id) => this.peer.createDataChannel(label, { negotiated: true, id }));
    this.words = this.peer.createDataChannel("authentication", { negotiated: true, id: 2 });
    this.isOpen = new Promise((resolve) => (this.words.onopen = resolve));
  }

  inTurn(work: () => Promise<unknown>): void {
    this.turn = this.turn.then(work).catch((error: unknown) => console.error(this.to, error));
  }

  /** With all its candidates, so that none has to follow. */
  async describe(): Promise<void> {
    await this.peer.setLocalDescription();
    while (this.peer.iceGatheringState !== "complete")
      await new Promise((resolve) => this.peer.addEventListener("icegatheringstatechange", resolve, { once: true }));
    const { type, sdp } = this.peer.localDescription!;
    await tell(this.to, JSON.stringify({ kind: "description", call: this.call, id: 0, type, sdp }));
  }

  /** Whatever is said here goes on to the other leg, as soon as that is open. */
  carryTo(other: Leg): void {
    this.words.onmessage = ({ data }) =>
      (this.carrying = Promise.all([this.carrying, other.isOpen]).then(() => {
        other.words.send(data);
        globalThis.carried++;
      }));
  }
}

let legs: Record<Person, Leg> | undefined;

function open(call: string): Record<Person, Leg> {
  const [client, counsellor] = [new Leg("Client", call), new Leg("Counsellor", call)];
  client.carryTo(counsellor);
  counsellor.carryTo(client);
  for (const kind of ["audio", "video"]) client.peer.addTransceiver(kind, { direction: "sendrecv" });
  client.inTurn(() => client.describe());
  return { Client: client, Counsellor: counsellor };
}

// A page that has a device is told the machine's own addresses.
await navigator.mediaDevices.getUserMedia({ audio: true });
globalThis.carried = 0;
globalThis.hear = (from, text) => {
  const signal = JSON.parse(text);
  if (signal.type === "offer" && signal.call !== legs?.Client.call) legs = open(signal.call);
  const leg = signal.call === legs?.Client.call ? legs?.[from] : undefined;
  if (signal.kind === "candidate")
    leg?.inTurn(() => leg.peer.addIceCandidate({ candidate: signal.candidate, sdpMid: signal.mid, sdpMLineIndex: signal.line }));
  else if (signal.kind === "description")
    leg?.inTurn(async () => {
      await leg.peer.setRemoteDescription({ type: signal.type, sdp: signal.sdp });
      if (signal.type === "offer") await leg.describe();
    });
};

export {};
