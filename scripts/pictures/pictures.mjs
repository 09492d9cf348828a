import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { startApp } from "./app.mjs";
import { screens } from "./screens.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const into = join(root, "docs/screenshots/all");
const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 800 }];

const wanted = process.argv.slice(2);
const chosen = screens.filter((screen) => wanted.length === 0 || wanted.includes(screen.name));
await mkdir(into, { recursive: true });

const app = await startApp(root);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
});
try {
  for (const language of ["en", "fr", "de"])
    for (const colorScheme of ["light", "dark"])
      for (const viewport of sizes) await shootAll({ language, colorScheme, viewport });
} finally {
  await browser.close();
  await app.stop();
}

async function shootAll({ language, colorScheme, viewport }) {
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
