// The place on the map by a click, by arrow keys, or by typing it.
import { part } from "../consultation/parts";
import { mark, moved, spotAt, viewBox, zoomed, type MapWindow, type Spot } from "./spot-view";

const root = document.querySelector<HTMLElement>("[data-spot]");
if (root) start(root);

function start(root: HTMLElement): void {
  const map = part<SVGSVGElement & HTMLElement>(root, "map");
  const [latitude, longitude] = [field("Latitude"), field("Longitude")];
  let shown = around(typed());

  function typed(): Spot | undefined {
    const spot = { latitude: Number(latitude.value.replace(",", ".")), longitude: Number(longitude.value.replace(",", ".")) };
    const isThere = latitude.value !== "" && longitude.value !== "" && Math.abs(spot.latitude) <= 90 && Math.abs(spot.longitude) <= 180;
    return isThere ? spot : undefined;
  }

  function put(spot: Spot): void {
    [latitude.value, longitude.value] = [written(spot.latitude), written(spot.longitude)];
    draw();
  }

  function draw(): void {
    map.setAttribute("viewBox", viewBox(shown));
    const pin = part<SVGElement & HTMLElement>(map, "pin");
    const spot = typed();
    pin.toggleAttribute("hidden", !spot);
    if (spot) for (const [name, value] of Object.entries(mark(spot, shown))) pin.setAttribute(name, `${value}`);
  }

  map.addEventListener("click", (click) => {
    const box = map.getBoundingClientRect();
    const spot = spotAt(shown, (click.clientX - box.left) / box.width, (click.clientY - box.top) / box.height);
    shown = zoomed(shown, spot, 0.5);
    put(spot);
  });
  map.addEventListener("keydown", (key) => {
    const spot = moved(typed() ?? shown.middle, key.key, shown.span);
    if (!spot) return;
    key.preventDefault();
    put(spot);
  });
  for (const [name, factor] of [
    ["closer", 0.5],
    ["wider", 2],
  ] as const)
    part(root, name).addEventListener("click", () => {
      shown = zoomed(shown, typed() ?? shown.middle, factor);
      draw();
    });
  for (const input of [latitude, longitude])
    input.addEventListener("input", () => {
      const spot = typed();
      if (spot) shown = around(spot);
      draw();
    });
  part(root, "choice").hidden = false;
  draw();
}

function around(spot: Spot | undefined): MapWindow {
  return spot ? { middle: spot, span: 6 } : { middle: { latitude: 20, longitude: 10 }, span: 140 };
}

/** With the language's own decimal mark, as in the hints beside. */
function written(degrees: number): string {
  return degrees.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 4, useGrouping: false });
}

function field(id: string): HTMLInputElement {
  return document.getElementById(id) as HTMLInputElement;
}
