/** A place in degrees. */
export interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** What of the world's picture is shown: the middle, and how many degrees from top to bottom. */
export interface MapWindow {
  readonly middle: Spot;
  readonly span: number;
}

const perDegree = 20;
const aspect = 1.5;
const widest = 140;
const closest = 3;
const decimals = 10_000;

/** East and west are drawn closer together the further from the equator, as on the ground. */
const narrowing = (latitude: number): number => Math.max(Math.cos((latitude * Math.PI) / 180), 0.2);

/** Width and height of the window, in degrees. */
const size = ({ middle, span }: MapWindow): [number, number] => [(span * aspect) / narrowing(middle.latitude), span];

/** The `viewBox` of the window, in the picture's points. */
export function viewBox(window: MapWindow): string {
  const [width, height] = size(window);
  const left = window.middle.longitude + 180 - width / 2;
  const top = 90 - window.middle.latitude - height / 2;
  return [left, top, width, height].map((degrees) => Math.round(degrees * perDegree)).join(" ");
}

/** The place under a point of the window, given as shares of its width and height from the top left. */
export function spotAt(window: MapWindow, x: number, y: number): Spot {
  const [width, height] = size(window);
  return within(window.middle.latitude + (0.5 - y) * height, window.middle.longitude + (x - 0.5) * width);
}

/** One step to a side: a fortieth of the window. */
export function moved(spot: Spot, key: string, span: number): Spot | undefined {
  const step = span / 40;
  const ways: Readonly<Record<string, [number, number]>> = {
    ArrowUp: [step, 0],
    ArrowDown: [-step, 0],
    ArrowLeft: [0, -step],
    ArrowRight: [0, step],
  };
  const way = ways[key];
  return way && within(spot.latitude + way[0], spot.longitude + way[1]);
}

export function zoomed(window: MapWindow, middle: Spot, factor: number): MapWindow {
  return { middle, span: Math.min(Math.max(window.span * factor, closest), widest) };
}

/** The mark of a place: where it stands in the picture, and how large it is in this window. */
export function mark({ latitude, longitude }: Spot, window: MapWindow): { cx: number; cy: number; rx: number; ry: number } {
  const size = (window.span * perDegree) / 40;
  return { cx: (longitude + 180) * perDegree, cy: (90 - latitude) * perDegree, rx: size / narrowing(window.middle.latitude), ry: size };
}

function within(latitude: number, longitude: number): Spot {
  const round = (degrees: number): number => Math.round(degrees * decimals) / decimals;
  return { latitude: round(Math.min(Math.max(latitude, -90), 90)), longitude: round(((((longitude + 180) % 360) + 360) % 360) - 180) };
}
