import { cpus } from "node:os";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { startApp } from "../pictures/app.mjs";

const runs = Number(process.env.RUNS ?? 5);
const categories = ["performance", "accessibility", "best-practices", "seo"];
const least = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const mostKilobytes = 90;
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// Neither Production, which has no demo people, nor Development, where files are served without compression and never kept.
const app = await startApp(process.argv[2], "Helpnet.Frontend.dll", "Demo");
const browser = await launch({ chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox"] });
try {
  await measure();
} finally {
  browser.kill();
  await app.stop();
}

async function measure() {
  const [processor] = cpus();
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${processor.model}, the middle of ${runs} runs\n`);
  console.log(`| page | ${categories.join(" | ")} | first load, KB |`);
  console.log(`|---|${"---:|".repeat(categories.length + 1)}`);
  for (const [name, path] of await pages()) {
    const results = [];
    for (let i = 0; i < runs; i++) results.push(await run(path));
    const scores = categories.map((category) => middle(results.map((result) => result.scores[category])));
    const kilobytes = middle(results.map((result) => result.kilobytes));
    console.log(`| ${name} | ${scores.join(" | ")} | ${kilobytes.toFixed(1)} |`);
    categories.forEach((category, i) => scores[i] < least[category] && fallsShort(name, results, category));
    if (kilobytes > mostKilobytes) process.exitCode = 1;
  }
}

async function pages() {
  const directory = await (await fetch(`${app.address}/directory`)).text();
  const profile = /\/counsellors\/[0-9a-f-]{36}/.exec(directory)[0];
  return [["home", "/"], ["directory", "/directory"], ["profile", profile], ["plans", "/plans"], ["help", "/help"]];
}

async function run(path) {
  const { lhr } = await lighthouse(app.address + path, { port: browser.port, logLevel: "error", onlyCategories: categories });
  const scores = Object.fromEntries(categories.map((category) => [category, Math.round(lhr.categories[category].score * 100)]));
  const requests = lhr.audits["network-requests"].details.items;
  return { lhr, scores, kilobytes: requests.reduce((sum, request) => sum + request.transferSize, 0) / 1024 };
}

function fallsShort(name, results, category) {
  process.exitCode = 1;
  const { lhr } = results.at(-1);
  for (const { id, weight } of lhr.categories[category].auditRefs) {
    const audit = lhr.audits[id];
    if (weight === 0 || audit.score === null || audit.score >= 0.9) continue;
    console.error(`${name}, ${category}: ${audit.title} ${audit.displayValue ?? ""}`);
  }
}
