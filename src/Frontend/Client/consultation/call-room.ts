import { titleOf } from "../notices/knock-view";
import { go } from "../shell/lead";
import { hasLeft, onLeaving } from "../shell/leaving";
import { Call } from "./call";
import type { CallKey } from "./call-key";
import { isFinal, isOver, type CallState } from "./call-state";
import { ChatPanel } from "./chat-panel";
import { usual, type Choice } from "./choice-view";
import { mountDevicePanel } from "./device-panel";
import type { IceView } from "./hub-link";
import { keepChoice, keptChoice } from "./kept-choice";
import { LocalMedia, troubleOf, type Kind } from "./media";
import { part, say, textsOf, write, type Texts } from "./parts";
import { mountSafetyPanel } from "./safety-panel";
import { untilSeen } from "./seen";
import { offlineOf, sentenceOf } from "./sentence-view";
import { Stage } from "./stage";
import { watch } from "./watch";

/** Tells the server that the counsellor ends the consultation; the refusal's name when it said no. */
export type End = () => Promise<string | undefined>;

/** How long devices that are on their way hold up the call, in milliseconds. */
const devicePatience = 3_000;

/** Brings `_Call.cshtml` to life and enters the call with what was chosen at the device check. */
export class CallRoom {
  private readonly texts: Texts;
  private readonly stage: Stage;
  private readonly media: LocalMedia;
  private readonly call: Call;
  private readonly chat: ChatPanel;
  private peerMedia = { camera: false, microphone: false };
  private agreedEnd: number;
  private state: CallState = "alone";
  private hasMet = false;

  constructor(
    private readonly root: HTMLElement,
    keys: CallKey,
    private readonly end: End,
    ice: IceView,
  ) {
    this.texts = textsOf(root);
    this.agreedEnd = Date.parse(root.dataset["agreedEnd"] ?? "");
    this.stage = new Stage(root, this.texts);
    this.media = new LocalMedia(this.choice);
    this.chat = new ChatPanel(root, this.texts, (text) => this.call.say(text));
    this.call = new Call({
      hub: root.dataset["hub"] ?? "",
      appointment: root.dataset["appointment"] ?? "",
      page: crypto.randomUUID(),
      role: root.dataset["role"] === "Counsellor" ? "Counsellor" : "Client",
      key: keys.key,
      media: this.media,
      direct: this.choice.direct,
      ice,
      events: {
        changed: (state, code) => this.changed(state, code),
        joined: (view) => (this.agreedEnd = Date.parse(view.agreedEnd)),
        online: (yes) => (part(this.root, "offline").hidden = yes),
        remote: (stream) => this.stage.showRemote(stream),
        peerMedia: (media) => this.peerChanged(media),
        chat: (text) => this.chat.heard(text),
        chatLost: (messages) => this.chat.lost(messages),
      },
    });
    const sendToCall = this.media.onChange;
    this.media.onChange = (kind) => {
      sendToCall(kind);
      this.ownChanged(kind);
    };
    mountDevicePanel(root, this.texts, this.media, this.stage.remote, () => this.call);
    mountSafetyPanel(root, keys.own, keys.peer);
    watch(root, this.texts, () => ({
      agreedEnd: this.agreedEnd,
      peer: this.call.peer,
      peerMedia: this.peerMedia,
      isConnected: this.state === "connected",
    }));
    this.wire();
    onLeaving(() => this.call.leave());
  }

  /** Enters, or takes the call back from another page of the same person. */
  async enter(): Promise<void> {
    this.hasMet = false;
    await untilSeen(document, titleOf(this.root.dataset["awaited"] ?? "", 1));
    if (hasLeft()) return;
    const { microphone, camera } = this.choice;
    // Devices first: a page that may use none gives its addresses under names that not every network can look up. But the browser may ask the
    // person, who overlooks it: then the other side shall see that somebody is here.
    const starts = Promise.all([this.start("audio", microphone), this.start("video", camera)]);
    await Promise.race([starts, new Promise((resolve) => setTimeout(resolve, devicePatience))]);
    // Whoever went out meanwhile is not brought back in.
    if (this.state !== "left") await this.call.enter();
  }

  private wire(): void {
    part(this.root, "microphone").addEventListener("click", () => void this.press("audio"));
    part(this.root, "camera").addEventListener("click", () => void this.press("video"));
    part(this.root, "take-back").addEventListener("click", () => void this.enter());
    part(this.root, "leave").addEventListener("click", () => part<HTMLDialogElement>(this.root, "leaving").showModal());
    part(this.root, "leave-now").addEventListener("click", () => this.goOut());
    this.root.querySelector("[data-part='end-now']")?.addEventListener("click", () => void this.endNow());
    for (const close of this.root.querySelectorAll("[data-close]")) close.addEventListener("click", () => close.closest("dialog")?.close());
  }

  private get choice(): Choice {
    return keptChoice() ?? usual;
  }

  /** Where the call is over or elsewhere, no device is opened for nobody. What was pressed holds after a reload too: who is muted stays so. */
  private async press(kind: Kind): Promise<void> {
    if (isFinal(this.state)) return;
    await this.start(kind, !this.media.isOn(kind));
    keepChoice({ [kind === "audio" ? "microphone" : "camera"]: this.media.isOn(kind) });
  }

  private async start(kind: Kind, on: boolean): Promise<void> {
    const name = kind === "audio" ? "microphone" : "camera";
    const button = part<HTMLButtonElement>(this.root, name);
    // Not "disabled": that would take the focus away from whoever has only a keyboard.
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    try {
      await this.media.set(kind, on);
      write(part(this.root, "trouble"), "");
    } catch (error) {
      write(part(this.root, "trouble"), `${say(this.texts, `call.${name}`)}: ${say(this.texts, `device.${troubleOf(error)}`)}`);
    } finally {
      button.ariaBusy = null;
    }
  }

  private goOut(): void {
    // A call that is over can't be left; the person still wants to go.
    if (isOver(this.state)) go("/dashboard");
    else this.call.leave();
  }

  private async endNow(): Promise<void> {
    const refusal = await this.end().catch(() => "unreachable");
    if (refusal === undefined) return this.call.ended();
    part<HTMLDialogElement>(this.root, "leaving").close();
    write(part(this.root, "trouble"), say(this.texts, refusal === "SignedOut" ? "call.refused-SignedOut" : "call.end-failed"));
  }

  private ownChanged(kind: Kind): void {
    const [name, on] = [kind === "audio" ? "microphone" : "camera", this.media.isOn(kind)];
    const button = part(this.root, name);
    button.setAttribute("aria-pressed", String(on));
    write(part(button, "word"), say(this.texts, `call.${name}-is-${on ? "on" : "off"}`));
    if (kind === "video") this.stage.showOwn(this.media);
  }

  private peerChanged(media: { camera: boolean; microphone: boolean }): void {
    this.peerMedia = media;
    this.root.dataset["peerCamera"] = media.camera ? "on" : "off";
    write(part(this.root, "peer-silent"), media.microphone ? "" : say(this.texts, "call.peer-silent", this.names));
  }

  private changed(state: CallState, code?: string): void {
    this.state = state;
    this.hasMet ||= state === "connected";
    this.root.dataset["state"] = state;
    write(part(this.root, "sentence"), say(this.texts, sentenceOf(state, this.hasMet, code, this.texts), this.names));
    part(this.root, "take-back").hidden = state !== "elsewhere";
    part(this.root, "again").hidden = !isOver(state) || state === "ended";
    part(this.root, "home").hidden = !isOver(state);
    write(part(this.root, "offline"), say(this.texts, offlineOf(state)));
    if (isOver(state)) part(this.root, "offline").hidden = true;
    if (state !== "connected" && state !== "recovering") this.stage.clear();
    if (!isFinal(state)) return;
    this.stage.leaveFullScreen();
    for (const dialog of this.root.querySelectorAll("dialog")) dialog.close();
  }

  private get names(): Record<string, string> {
    return { name: this.root.dataset["peer"] ?? "" };
  }
}
