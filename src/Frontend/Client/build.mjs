// Bundles every *-page.ts and the style sheet into wwwroot/app; with --tests, every *.test.ts into obj/tests.
import { build } from "esbuild";
import { readdirSync, rmSync } from "node:fs";

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
    entryPoints: ["look/helpnet.css"],
    entryNames: "[name]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file" },
  });
}
