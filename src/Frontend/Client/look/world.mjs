import { readFileSync } from "node:fs";
import { feature, mesh } from "topojson-client";

/** Points of the picture for one degree; SpotMap.cs and spot-view.ts count with the same. */
const perDegree = 20;

/** The world as one picture, degrees for points, without a name on it: coasts and borders from Natural Earth, which belongs to everybody. */
export function world() {
  const atlas = JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"));
  const land = feature(atlas, atlas.objects.land).features.flatMap((part) => part.geometry.coordinates.flat());
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other).coordinates;
  return `<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="${land.map((ring) => `${line(ring)}z`).join("")}"/><path id="borders" fill="none" vector-effect="non-scaling-stroke" d="${borders.map(line).join("")}"/></svg>\n`;
}

function line(points) {
  let [x, y] = [NaN, NaN];
  return points
    .map(([longitude, latitude]) => {
      const [toX, toY] = [Math.round((longitude + 180) * perDegree), Math.round((90 - latitude) * perDegree)];
      const step = Number.isNaN(x) ? `M${toX} ${toY}` : toX === x && toY === y ? "" : `l${toX - x} ${toY - y}`;
      [x, y] = [toX, toY];
      return step;
    })
    .join("");
}
