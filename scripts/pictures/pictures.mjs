import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startApp } from "./app.mjs";
import { face } from "./faces.mjs";
import { asides, walkTheJob } from "./job.mjs";
import { screens } from "./screens.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const into = join(root, "docs/screenshots/all");
const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 800 }];

const wanted = process.argv.slice(2);
const chosen = screens.filter((screen) => wanted.length === 0 || wanted.includes(screen.name));
await mkdir(into, { recursive: true });

/** Who speaks what in each run of the job, so that every station of both is seen in every language. */
const pairs = [["en", "de"], ["fr", "en"], ["de", "fr"]];

const films = await mkdtemp(join(tmpdir(), "helpnet-films-"));
let app;
try {
  if (wanted.length === 0 || wanted.includes("job")) for (const pair of pairs) await withApp(() => job(pair));
  if (chosen.length > 0) await withApp(everyScreen);
} finally {
  await rm(films, { recursive: true, force: true });
}

async function withApp(work) {
  app = await startApp(root);
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

/** The stations of the job, on both sizes and in both lights. */
async function job(languages) {
  const browsers = await Promise.all([
    launch(await face(films, "client", { ground: [150, 120, 120], skin: [170, 112, 148], clothes: [95, 140, 118] })),
    launch(await face(films, "counsellor", { ground: [175, 116, 134], skin: [150, 114, 150], clothes: [80, 132, 124] })),
  ]);
  try {
    const [client, counsellor] = await Promise.all(
      browsers.map(async (browser, i) => {
        const person = await browser.newContext({ baseURL: app.address, locale: languages[i], timezoneId: "Europe/Zurich", viewport: sizes[1] });
        return person.newPage();
      }),
    );
    const shoot = (page, name) => shootStation(page, `${name}-${languages[page === client ? 0 : 1]}`);
    await walkTheJob(client, counsellor, shoot);
    for (const [page, who] of [[client, "client"], [counsellor, "counsellor"]])
      for (const path of asides[who]) {
        await page.goto(path, { waitUntil: "networkidle" });
        await shoot(page, `${who}${path.replaceAll("/", "-")}`);
      }
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}

async function shootStation(page, name) {
  for (const colorScheme of ["light", "dark"])
    for (const viewport of sizes) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.evaluate(() => (scrollTo(0, 0), document.fonts.ready.then(() => undefined)));
      await page.screenshot({ path: join(into, `${name}-${colorScheme}-${viewport.width}.png`) });
    }
}

async function everyScreen() {
  const browser = await launch();
  for (const language of ["en", "fr", "de"])
    for (const colorScheme of ["light", "dark"])
      for (const viewport of sizes) await shootAll(browser, { language, colorScheme, viewport });
  await browser.close();
}

async function shootAll(browser, { language, colorScheme, viewport }) {
  const person = await browser.newContext({ baseURL: app.address, locale: language, colorScheme, viewport, timezoneId: "Europe/Zurich" });
  const page = await person.newPage();
  for (const screen of chosen) {
    await page.goto(screen.path);
    if (screen.follow) {
      const link = page.locator(screen.follow).first();
      if ((await link.count()) === 0) {
        console.warn(`${screen.name}: nothing to follow on ${screen.path}`);
        continue;
      }
      await link.click();
      await page.waitForLoadState();
    }
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(into, `${screen.name}-${language}-${colorScheme}-${viewport.width}.png`), fullPage: true });
  }
  await person.close();
}
