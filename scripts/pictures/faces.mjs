import { writeFile } from "node:fs/promises";
import { join } from "node:path";

const [width, height] = [640, 480];

/** A still film of a drawn person, since nobody real should stand in a picture of a consultation. Colours are luma and the two chromas. */
export async function face(folder, name, { ground, skin, clothes }) {
  const colourAt = (x, y) => {
    const head = ((x - 320) / 82) ** 2 + ((y - 200) / 104) ** 2;
    const shoulders = ((x - 320) / 230) ** 2 + ((y - 500) / 190) ** 2;
    if (head <= 1) return skin;
    return shoulders <= 1 ? clothes : [ground[0] - Math.round(y / 12), ground[1], ground[2]];
  };
  const luma = Buffer.alloc(width * height);
  const chroma = [Buffer.alloc((width * height) / 4), Buffer.alloc((width * height) / 4)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colourAt(x, y);
      luma[y * width + x] = colour[0];
      if (x % 2 === 0 && y % 2 === 0) chroma.forEach((plane, i) => (plane[(y / 2) * (width / 2) + x / 2] = colour[i + 1]));
    }
  const frame = Buffer.concat([Buffer.from("FRAME\n"), luma, ...chroma]);
  const file = join(folder, `${name}.y4m`);
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F15:1 Ip A1:1 C420jpeg\n`), frame, frame]));
  return file;
}
