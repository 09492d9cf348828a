import { part, say, write, type Texts } from "./parts";

const longest = 4_000;

/** The consultation's chat: it lives in the two open pages and nowhere else. */
export class ChatPanel {
  private readonly list: HTMLElement;
  private readonly input: HTMLTextAreaElement;
  private readonly sent = new Map<number, HTMLElement>();
  private unread = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly texts: Texts,
    /** The message's number, if it could be sent. */
    private readonly send: (text: string) => number | undefined,
  ) {
    this.list = part(root, "chat-list");
    this.input = part<HTMLTextAreaElement>(root, "chat-input");
    part(root, "chat-button").addEventListener("click", () => this.toggle());
    part(root, "chat-close").addEventListener("click", () => this.toggle(false));
    part<HTMLFormElement>(root, "chat-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
  }

  get isOpen(): boolean {
    return this.root.dataset["chat"] === "open";
  }

  heard(text: string): void {
    this.add("peer", text.slice(0, longest));
    if (!this.isOpen) this.count(this.unread + 1);
  }

  lost(messages: readonly number[]): void {
    const bubbles = messages.flatMap((message) => this.sent.get(message) ?? []);
    for (const bubble of bubbles) this.doubt(bubble);
    // The open panel reads out by itself what comes into it.
    if (bubbles.length > 0 && !this.isOpen) this.tell("!", say(this.texts, "call.chat-lost", this.names));
  }

  toggle(open = !this.isOpen): void {
    this.root.dataset["chat"] = open ? "open" : "closed";
    part(this.root, "chat").hidden = !open;
    part(this.root, "chat-button").setAttribute("aria-expanded", String(open));
    if (open) {
      this.count(0);
      this.input.focus();
    } else part(this.root, "chat-button").focus();
  }

  private submit(): void {
    const text = this.input.value.trim().slice(0, longest);
    if (text === "") return;
    if (this.give(text)) this.input.value = "";
  }

  private give(text: string): boolean {
    const message = this.send(text);
    write(part(this.root, "chat-note"), message === undefined ? say(this.texts, "call.chat-not-now") : "");
    if (message !== undefined) this.sent.set(message, this.add("own", text));
    return message !== undefined;
  }

  /** It may have arrived all the same, its answer alone lost: the person decides. */
  private doubt(bubble: HTMLElement): void {
    const text = part(bubble, "words").textContent ?? "";
    const foot = document.createElement("p");
    foot.className = "bubble-foot";
    foot.textContent = say(this.texts, "call.chat-doubt");
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button button-quiet";
    again.textContent = say(this.texts, "call.chat-again");
    again.addEventListener("click", () => {
      if (!this.give(text)) return;
      bubble.remove();
      this.input.focus();
    });
    bubble.append(foot, again);
    bubble.scrollIntoView({ block: "nearest" });
  }

  private add(by: "own" | "peer", text: string): HTMLElement {
    const item = document.createElement("li");
    item.className = `bubble bubble-${by}`;
    const who = document.createElement("span");
    who.className = "unseen";
    who.textContent = `${by === "own" ? say(this.texts, "call.chat-you") : (this.root.dataset["peer"] ?? "")}: `;
    const words = document.createElement("span");
    words.dataset["part"] = "words";
    words.textContent = text;
    item.append(who, words);
    this.list.append(item);
    item.scrollIntoView({ block: "end" });
    return item;
  }

  private count(unread: number): void {
    this.unread = unread;
    if (unread === 0) this.tell("", "");
    else this.tell(String(unread), say(this.texts, "call.chat-new", { ...this.names, count: String(unread) }));
  }

  /** The closed panel says nothing by itself. */
  private tell(mark: string, said: string): void {
    const unread = part(this.root, "chat-unread");
    unread.hidden = mark === "";
    unread.textContent = mark;
    write(part(this.root, "chat-said"), said);
  }

  private get names(): Record<string, string> {
    return { name: this.root.dataset["peer"] ?? "" };
  }
}
