// FullCalendar is large: this module is fetched only where the grid is shown. The grid knows no zones: it draws the counsellor's clock.
import { Calendar, type EventInput } from "fullcalendar";
import interaction from "fullcalendar/interaction";
import de from "fullcalendar/locales/de";
import enGb from "fullcalendar/locales/en-gb";
import fr from "fullcalendar/locales/fr";
import classic from "fullcalendar/themes/classic";
import timegrid from "fullcalendar/timegrid";
import { say, type Texts } from "../consultation/parts";
import { chosen, endOf, hoursOf, partsOf, type Shade, type Week } from "./agenda-view";

const shades: Record<Shade, string> = { usual: "var(--accent)", extra: "var(--warm-edge)", closed: "var(--edge)" };

export interface Chosen {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly start: Date;
  readonly end: Date;
}

export interface Grid {
  show(week: Week): void;
  /** Takes the drawn mark away. */
  unselect(): void;
}

export function agendaGrid(element: HTMLElement, week: Week, locale: string, texts: Texts, choose: (part: Chosen) => void): Grid {
  let shown = week;
  const hours = hoursOf(week);
  const calendar = new Calendar(element, {
    plugins: [timegrid, interaction, classic],
    locales: [enGb, fr, de],
    locale,
    initialView: "timeGridWeek",
    initialDate: week.days[0]?.date ?? week.now,
    timeZone: "UTC",
    now: () => shown.now,
    headerToolbar: false,
    allDaySlot: false,
    timedText: say(texts, "agenda.say.timed"),
    firstDay: 1,
    height: "auto",
    slotMinTime: hours.from,
    slotMaxTime: hours.to,
    slotDuration: "00:30",
    snapDuration: "00:15",
    nowIndicator: true,
    // What is seen in a day's head may be heard too.
    dayHeaderDidMount: ({ el }) => el.querySelector("[aria-hidden]")?.removeAttribute("aria-hidden"),
    selectable: true,
    selectMirror: true,
    unselectAuto: false,
    selectAllow: (span) => chosen(span.startStr, span.endStr, shown.now) !== null,
    select: (span) => {
      const part = chosen(span.startStr, span.endStr, shown.now);
      if (part) choose({ ...part, start: span.start, end: span.end });
    },
    events: eventsOf(week, texts),
  });
  calendar.render();
  nameHours(element, say(texts, "agenda.say.timed"));
  return {
    show(next) {
      shown = next;
      const { from, to } = hoursOf(next);
      calendar.setOption("slotMinTime", from);
      calendar.setOption("slotMaxTime", to);
      calendar.removeAllEvents();
      for (const event of eventsOf(next, texts)) calendar.addEvent(event);
    },
    unselect: () => calendar.unselect(),
  };
}

/** The head of the row of hours says its name in text too, since some readers leave out a head that shows nothing. */
function nameHours(element: HTMLElement, name: string): void {
  const words = document.createElement("span");
  words.className = "unseen";
  words.textContent = name;
  element.querySelector('[role="rowheader"]')?.append(words);
}

function eventsOf(week: Week, texts: Texts): EventInput[] {
  const parts = week.days.flatMap(partsOf).map((part) => ({
    start: part.start,
    end: part.end,
    display: "background",
    class: `agenda-${part.shade}`,
    color: shades[part.shade],
    title: part.shade === "usual" ? "" : say(texts, `agenda.say.${part.shade}`),
  }));
  const entries = week.entries.map((entry) => ({
    id: entry.id,
    start: entry.start,
    end: endOf(entry),
    title: `${entry.name} · ${entry.status}`,
    url: `/appointments/${entry.id}`,
    class: entry.side === "Client" ? "agenda-entry agenda-as-client" : "agenda-entry",
  }));
  return [...parts, ...entries];
}
