import type { LocalMedia } from "./media";
import { part, say, write, type Texts } from "./parts";

const corners = ["bottom-end", "bottom-start", "top-start", "top-end"] as const;

/** The two pictures: the other side's in full, the own one small and movable. */
export class Stage {
  readonly remote: HTMLVideoElement;
  private lock: WakeLockSentinel | undefined;
  private endsFullScreen = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly texts: Texts,
  ) {
    this.remote = part<HTMLVideoElement>(root, "remote");
    this.makeMovable(part(root, "own"));
    this.offerFullScreen(part(root, "full-screen"));
    part(root, "sound-on").addEventListener("click", () => this.play());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void this.stayAwake());
  }

  showOwn(media: LocalMedia): void {
    const track = media.track("video");
    const own = part<HTMLVideoElement>(this.root, "own-picture");
    own.srcObject = track && new MediaStream([track]);
    part(this.root, "own").dataset["camera"] = track ? "on" : "off";
  }

  showRemote(stream: MediaStream): void {
    this.remote.srcObject = stream;
    this.play();
    void this.stayAwake();
  }

  /** Nothing of the other side is shown or heard. */
  clear(): void {
    this.remote.srcObject = null;
    void this.lock?.release();
    this.lock = undefined;
  }

  leaveFullScreen(): void {
    if (!document.fullscreenElement) return;
    this.endsFullScreen = true;
    void document.exitFullscreen();
  }

  /** Browsers may hold sound back until the person has touched the page; then one tap is asked for. */
  private play(): void {
    const button = part(this.root, "sound-on");
    this.remote.play().then(
      () => (button.hidden = true),
      (error: unknown) => (button.hidden = !(error instanceof DOMException && error.name === "NotAllowedError")),
    );
  }

  private async stayAwake(): Promise<void> {
    if (!this.remote.srcObject || this.isHeld || !("wakeLock" in navigator)) return;
    // Refused on low battery, for instance: then the screen may sleep.
    const lock = await navigator.wakeLock.request("screen").catch(() => undefined);
    // Over meanwhile, or asked for twice: one that nobody keeps would never be given back.
    if (this.isHeld || !this.remote.srcObject) return void lock?.release();
    this.lock = lock;
  }

  private get isHeld(): boolean {
    return this.lock?.released === false;
  }

  /** Left by the button, or by what the browser has for it: the word follows. */
  private offerFullScreen(button: HTMLElement): void {
    // Phones may lack it for anything but a video.
    button.hidden = !document.fullscreenEnabled;
    button.addEventListener("click", () => {
      if (document.fullscreenElement) this.leaveFullScreen();
      else void this.root.requestFullscreen().catch(() => undefined);
    });
    document.addEventListener("fullscreenchange", () => {
      const isFull = document.fullscreenElement !== null;
      write(part(button, "word"), say(this.texts, isFull ? "call.full-screen-leave" : "call.full-screen"));
      // A browser keeps to itself the Escape that ends full screen: it counts all the same for whoever has to be off.
      if (!isFull && !this.endsFullScreen) document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
      this.endsFullScreen = false;
    });
  }

  /** Dragged by pointer into the nearest corner, or sent on to the next corner by a press. */
  private makeMovable(own: HTMLElement): void {
    let from: { x: number; y: number } | undefined;
    let moved = false;
    own.addEventListener("pointerdown", (event) => {
      [from, moved] = [{ x: event.clientX, y: event.clientY }, false];
      own.setPointerCapture(event.pointerId);
    });
    own.addEventListener("pointermove", (event) => {
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 8) moved = true;
    });
    own.addEventListener("pointerup", (event) => {
      from = undefined;
      if (!moved) return;
      const box = part(this.root, "stage").getBoundingClientRect();
      const side = event.clientX < box.left + box.width / 2 ? "start" : "end";
      own.dataset["corner"] = `${event.clientY < box.top + box.height / 2 ? "top" : "bottom"}-${side}`;
    });
    own.addEventListener("click", () => {
      if (moved) return;
      const at = corners.findIndex((corner) => corner === own.dataset["corner"]);
      own.dataset["corner"] = corners[(at + 1) % corners.length] ?? corners[0];
    });
  }
}
