import { part } from "../consultation/parts";
import { connectLive } from "../live/live";
import { Region } from "../live/region";
import { sayNews } from "../live/said";
import { askAgain } from "../live/signed-out";

const facts = document.querySelector<HTMLElement>("[data-part=facts]");
if (facts) keep(facts);

/** What the page says of the appointment stays true. When it comes into another status, what can be done with it changes too. */
function keep(facts: HTMLElement): void {
  const { appointment = "", status = "", state = "" } = facts.dataset;
  const changed = part(document, "changed");
  const say = sayNews(facts, part(facts.parentNode ?? document, "said"));
  const region = new Region(facts, state, () => {
    const now = facts.querySelector<HTMLElement>("[data-now]")?.dataset["now"];
    const isOther = now !== undefined && now !== status;
    // What is being filled in would be gone.
    if (isOther && !document.querySelector("main details[open]")) return askAgain();
    changed.hidden = !isOther;
    say();
  });
  void connectLive({
    follow: (hub) => hub.invoke("FollowAppointment", appointment),
    moved: () => void region.refresh(),
    online: () => undefined,
  });
}
