import { part, say, textsOf, write } from "../consultation/parts";
import { connectLive } from "../live/live";
import { Region } from "../live/region";
import { askAgain, isSignedOut } from "../live/signed-out";
import type { Chosen, Grid } from "./agenda-grid";
import type { Week } from "./agenda-view";

const viewKey = "helpnet.agenda";
/** Below it seven columns have no room, and the list is what a phone shows. */
const roomForGrid = matchMedia("(min-width: 45rem)");

const root = document.querySelector<HTMLElement>("[data-agenda]");
if (root) open(root);

function open(root: HTMLElement): void {
  const texts = textsOf(root);
  const frame = part(root, "week-frame");
  const said = part(root, "said");
  const offline = part(root, "offline");
  const form = part<HTMLFormElement>(root, "change");
  const dialog = part<HTMLDialogElement>(root, "dialog");
  const element = part(root, "grid");
  const asGrid = part(root, "as-grid");
  const asList = part(root, "as-list");
  const week = (): Week => JSON.parse(part(frame, "week").textContent ?? "{}") as Week;
  let grid: Promise<Grid | undefined> | undefined;
  let broken = false;
  let picked: Chosen | undefined;

  const region = new Region(frame, root.dataset["state"] ?? "", () => {
    arrange();
    void grid?.then((drawn) => drawn?.show(week()));
  });
  void connectLive({
    follow: async (hub) => {
      await hub.invoke("FollowInbox", 0);
      root.dataset["live"] = "";
    },
    moved: () => void region.refresh(),
    online: (yes) => (offline.hidden = yes),
  });

  asGrid.addEventListener("click", () => {
    broken = false;
    prefer("grid");
  });
  asList.addEventListener("click", () => prefer("list"));
  roomForGrid.addEventListener("change", arrange);
  part(root, "leave").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => void grid?.then((drawn) => drawn?.unselect()));
  for (const button of dialog.querySelectorAll<HTMLElement>("[data-kind]"))
    button.addEventListener("click", () => void change(button.dataset["kind"] ?? ""));
  arrange();

  function prefer(view: "grid" | "list"): void {
    localStorage.setItem(viewKey, view);
    arrange();
  }

  function arrange(): void {
    const gridded = roomForGrid.matches && !broken && localStorage.getItem(viewKey) !== "list";
    part(root, "views").hidden = !roomForGrid.matches;
    asGrid.setAttribute("aria-pressed", String(gridded));
    asList.setAttribute("aria-pressed", String(!gridded));
    element.hidden = part(root, "hint").hidden = !gridded;
    part(frame, "list").hidden = gridded;
    if (!gridded || grid) return;
    write(said, "");
    grid = load();
  }

  /** Where it does not load, the list does as well; pressing for the grid tries again. */
  async function load(): Promise<Grid | undefined> {
    try {
      const { agendaGrid } = await import("./agenda-grid");
      return agendaGrid(element, week(), root.dataset["locale"] ?? "en-GB", texts, choose);
    } catch {
      grid = undefined;
      broken = true;
      arrange();
      write(said, say(texts, "agenda.say.no-grid"));
      return undefined;
    }
  }

  function choose(chosen: Chosen): void {
    picked = chosen;
    write(part(dialog, "chosen"), named(chosen));
    dialog.showModal();
  }

  async function change(kind: string): Promise<void> {
    if (!picked) return;
    const body = new FormData(form);
    const values = { Kind: kind, Date: picked.date, From: picked.from, To: picked.to };
    for (const [name, value] of Object.entries(values)) body.set(`Form.${name}`, value);
    const sentence = say(texts, `agenda.say.${kind}`, { part: named(picked) });
    dialog.close();
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { "X-Part": "1" }, body });
      if (isSignedOut(answer)) return askAgain();
      write(said, answer.ok ? sentence : (await refusal(answer)) || say(texts, "agenda.say.failed"));
    } catch {
      write(said, say(texts, "agenda.say.failed"));
    }
    await region.refresh();
  }

  /** The server's sentence; none when it failed. */
  async function refusal(answer: Response): Promise<string> {
    return answer.status < 500 ? await answer.text() : "";
  }

  function named({ start, end }: Chosen): string {
    const written = (options: Intl.DateTimeFormatOptions, at: Date): string =>
      new Intl.DateTimeFormat(root.dataset["locale"], { ...options, timeZone: "UTC" }).format(at);
    return say(texts, "agenda.say.part", {
      day: written({ weekday: "long", day: "numeric", month: "long" }, start),
      from: written({ hour: "2-digit", minute: "2-digit" }, start),
      to: written({ hour: "2-digit", minute: "2-digit" }, end),
    });
  }
}
