import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startApp } from "./app.mjs";
import { face } from "./faces.mjs";
import { walkTheJob } from "./job.mjs";
import { passwords, screens, signInAs } from "./screens.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const into = join(root, "docs/screenshots/all");
const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 800 }];

/** Who speaks what in each run of the job, so that every station of both is seen in every language. */
const pairs = [["en", "de"], ["fr", "en"], ["de", "fr"]];

/** Those that the README shows, as much of them as a screen holds. */
const shown = { "call-en-light-1280": "call", "waiting-room-en-light-390": "waiting-room" };

const wanted = process.argv.slice(2);
const isWanted = (...names) => wanted.length === 0 || names.some((name) => wanted.includes(name));
const films = await mkdtemp(join(tmpdir(), "helpnet-films-"));
await mkdir(into, { recursive: true });
let app;
try {
  for (const pair of pairs) if (isWanted("job", `job-${pair[0]}`, pair[0] === "en" ? "readme" : "job")) await withApp(() => job(pair));
  const chosen = Object.entries(screens)
    .map(([who, all]) => [who, all.filter((screen) => isWanted(screen.name, who))])
    .filter(([, some]) => some.length > 0);
  if (chosen.length > 0) await withApp(() => everyScreen(chosen));
} finally {
  await rm(films, { recursive: true, force: true });
}

async function withApp(work) {
  app = await startApp(join(root, "src/Frontend"), "bin/Debug/net10.0/Helpnet.Frontend.dll", "Development");
  try {
    await work();
  } finally {
    await app.stop();
  }
}

function launch(film) {
  const devices = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--allow-loopback-in-peer-connection"];
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", ...devices, ...(film ? [`--use-file-for-fake-video-capture=${film}`] : [])],
  });
}

async function newPage(browser, language) {
  const person = await browser.newContext({ baseURL: app.address, locale: language, timezoneId: "Europe/Zurich", viewport: sizes[1] });
  const page = await person.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`/?lang=${language}`);
  return page;
}

/** The stations of the job. */
async function job(languages) {
  const browsers = await Promise.all([
    launch(await face(films, "client", { ground: [150, 120, 120], skin: [170, 112, 148], clothes: [95, 140, 118] })),
    launch(await face(films, "counsellor", { ground: [175, 116, 134], skin: [150, 114, 150], clothes: [80, 132, 124] })),
  ]);
  try {
    const [client, counsellor] = await Promise.all(browsers.map((browser, i) => newPage(browser, languages[i])));
    await walkTheJob(client, counsellor, (page, name) => shoot(page, `${name}-${languages[page === client ? 0 : 1]}`));
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

async function everyScreen(chosen) {
  const browser = await launch();
  try {
    for (const [who, some] of chosen) {
      const page = await newPage(browser, "en");
      if (who !== "visitor") {
        await page.goto("/accounts/sign-in");
        await signInAs(page, who, passwords[who]);
        await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
      }
      for (const language of ["en", "fr", "de"]) {
        await page.goto(`/?lang=${language}`);
        for (const screen of some) await shootScreen(page, screen, language);
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

async function shootScreen(page, screen, language) {
  await page.setViewportSize(sizes[1]);
  await page.goto(screen.path);
  try {
    await screen.act?.(page);
    await shoot(page, `${screen.name}-${language}`);
  } catch (e) {
    console.warn(`${screen.name} in ${language}: ${e.message.split("\n")[0]}`);
    process.exitCode = 1;
  }
}

/** In both lights and on both sizes, whole length; and whether a window of 320 px, as at 400 % zoom, would have to be scrolled sideways. */
async function shoot(page, name) {
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => (scrollTo(0, 0), document.fonts.ready.then(() => undefined)));
      const picture = `${name}-${colorScheme}-${viewport.width}`;
      // What waits until somebody comes near it shall be there too.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState("networkidle");
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: join(into, `${picture}.png`), fullPage: true });
      if (wanted.includes("readme") && shown[picture]) await page.screenshot({ path: join(root, `docs/pictures/${shown[picture]}.png`) });
    }
  }
  await page.setViewportSize({ width: 320, height: 256 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - 320);
  if (wide > 0) console.warn(`${name}: at 400 % zoom ${wide} px stand beyond the edge`);
  await page.setViewportSize(sizes[1]);
}
