import { part, say, write, type Texts } from "./parts";

const longest = 4_000;

/** The consultation's chat: it lives in the two open pages and nowhere else. */
export class ChatPanel {
  private readonly list: HTMLElement;
  private readonly input: HTMLTextAreaElement;
  private unread = 0;

  constructor(
    private readonly root: HTMLElement,
    private readonly texts: Texts,
    private readonly send: (text: string) => boolean,
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
    const note = part(this.root, "chat-note");
    if (!this.send(text)) return write(note, say(this.texts, "call.chat-not-now"));
    write(note, "");
    this.add("own", text);
    this.input.value = "";
  }

  private add(by: "own" | "peer", text: string): void {
    const item = document.createElement("li");
    item.className = `bubble bubble-${by}`;
    const who = document.createElement("span");
    who.className = "unseen";
    who.textContent = `${by === "own" ? say(this.texts, "call.chat-you") : (this.root.dataset["peer"] ?? "")}: `;
    const words = document.createElement("span");
    words.textContent = text;
    item.append(who, words);
    this.list.append(item);
    item.scrollIntoView({ block: "end" });
  }

  private count(unread: number): void {
    this.unread = unread;
    const mark = part(this.root, "chat-unread");
    mark.hidden = unread === 0;
    mark.textContent = String(unread);
    // The closed panel says nothing by itself.
    const name = this.root.dataset["peer"] ?? "";
    write(part(this.root, "chat-said"), unread === 0 ? "" : say(this.texts, "call.chat-new", { name, count: String(unread) }));
  }
}
