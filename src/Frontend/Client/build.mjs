// Bundles every *-page.ts, the style sheets and the icons into wwwroot/app; with --tests, runs every *.test.ts; with --demo FILE, registers
// the demo people into FILE.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { world } from "./look/world.mjs";

const tests = process.argv.includes("--tests");
const sources = readdirSync(".", { recursive: true }).filter((file) => !/^(node_modules|obj)\b/.test(file));
const ending = (suffix) => sources.filter((file) => file.endsWith(suffix));

if (tests) {
  rmSync("obj/tests", { recursive: true, force: true });
  await build({
    entryPoints: ending(".test.ts"),
    outdir: "obj/tests",
    outbase: ".",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
  });
  const built = readdirSync("obj/tests", { recursive: true }).filter((file) => file.endsWith(".test.js"));
  process.exitCode = spawnSync(process.execPath, ["--test", ...built.map((file) => `obj/tests/${file}`)], { stdio: "inherit" }).status ?? 1;
} else if (process.argv.includes("--demo")) {
  const [bundle, file] = ["obj/demo/people.mjs", process.argv.at(-1)];
  await build({ entryPoints: ["demo/people.ts"], outfile: bundle, bundle: true, platform: "node", format: "esm", target: "node20" });
  process.exitCode = spawnSync(process.execPath, [bundle, file], { stdio: "inherit" }).status ?? 1;
} else {
  const out = "../wwwroot/app";
  rmSync(out, { recursive: true, force: true });
  const shared = { outdir: out, bundle: true, minify: true, target: "es2023", logLevel: "warning" };
  await build({
    ...shared,
    entryPoints: ending("-page.ts"),
    entryNames: "[name]",
    chunkNames: "chunk-[hash]",
    splitting: true,
    format: "esm",
  });
  await build({
    ...shared,
    entryPoints: ["look/helpnet.css", ...ending("-page.css")],
    entryNames: "[name]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
  });
  writeFileSync(`${out}/icons.svg`, sprite());
  writeFileSync(`${out}/world.svg`, world());
}

/** One file of symbols for all icons named in look/icons.txt; colour and line come from the page. */
function sprite() {
  const names = readFileSync("look/icons.txt", "utf8").split("\n").filter(Boolean);
  const symbols = names.map((name) => {
    const lines = readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
    const shapes = lines.slice(lines.indexOf(">", lines.indexOf("<svg")) + 1, lines.indexOf("</svg>")).replaceAll(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>\n`;
}
