// The whole job with a client and a counsellor, and a picture of each station of both.

import { passwords, signInAs } from "./screens.mjs";

/** `client` and `counsellor` are pages of two browsers; `shoot(page, name)` makes the pictures. */
export async function walkTheJob(client, counsellor, shoot) {
  await book(client, shoot);
  await signIn(counsellor, "marie.weber", "/dashboard");
  await shoot(counsellor, "counsellor-dashboard");
  await counsellor.locator("main a[href^='/appointments/']").first().click();
  await counsellor.locator(".facts").waitFor();
  await shoot(counsellor, "counsellor-appointment");
  await counsellor.goto("/dashboard");
  await payAndWait(client, shoot);

  await counsellor.locator('[data-waiting="1"]').waitFor();
  await shoot(counsellor, "counsellor-knock");
  await admit(counsellor, shoot);
  await talk(client, counsellor, shoot);
}

async function signIn(page, name, next) {
  if (next) await page.goto(`/accounts/sign-in?returnUrl=${next}`);
  await signInAs(page, name, passwords[name]);
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}

async function book(page, shoot) {
  await page.goto("/directory");
  await page.locator("article.hit .person-name", { hasText: "Marie" }).click();
  await page.locator("a[aria-label$=Kurzgespräch]").click();
  await page.locator("a.slot").first().click();
  await page.locator("main a[href^='/accounts/sign-in']").click();
  await signIn(page, "ann");
  await page.locator("#book button").waitFor();
  await shoot(page, "booking");
  await page.locator("#book button").click();
  await page.waitForURL("**/appointments/*");
  await shoot(page, "appointment");
}

async function payAndWait(page, shoot) {
  await page.goto("/dashboard");
  await shoot(page, "client-dashboard");
  await page.locator("main a[href^='/waiting-room/']").first().click();
  const pay = page.locator("form[action*='handler=Pay'] button");
  await pay.waitFor({ timeout: 900_000 });
  await shoot(page, "waiting-room-pay");
  await pay.click();
  await page.locator("#card").fill("4242424242424242");
  await page.locator("form button").first().click();
  await page.locator("#leave").waitFor();
  await checkDevices(page);
  // A muted video begins by itself only once it can be seen.
  await page.locator("[data-part=device-check] [data-part=preview]").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector("[data-part=device-check] [data-part=preview]").currentTime > 0);
  await shoot(page, "waiting-room");
  await page.locator("#leave").click();
  await page.waitForURL("**/appointments/*");
  await page.locator("main a[href^='/waiting-room/']").first().click();
  await page.locator("#enter").waitFor();
  await shoot(page, "waiting-room-out");
  await page.locator("#enter").click();
  await page.locator("#leave").waitFor();
  await checkDevices(page);
}

async function checkDevices(page) {
  await page.locator("[data-part=direct]").check();
  const camera = page.locator("[data-part=device-check] [data-part=camera]");
  const off = page.locator("[data-part=device-check] [data-part=preview-off]");
  if (await off.isVisible()) await camera.click();
  await off.waitFor({ state: "hidden" });
}

async function admit(page, shoot) {
  await page.locator(".waiting a.button").click();
  await page.locator("#room-password").fill(passwords["marie.weber"]);
  await shoot(page, "room-password");
  await page.locator("[data-part=room-open]:enabled").click();
  await checkDevices(page);
  await shoot(page, "before-the-call");
  await page.locator("[data-part=begin-button]").click();
}

async function talk(client, counsellor, shoot) {
  for (const page of [client, counsellor]) await page.locator("[data-call][data-state=connected]").waitFor();
  for (const page of [client, counsellor]) await page.locator("[data-call][data-peer-camera=on]").waitFor();
  for (const page of [client, counsellor]) await page.waitForFunction(() => document.querySelector("[data-part=remote]").readyState >= 2);
  await shoot(client, "call");
  await shoot(counsellor, "call-counsellor");
  await client.locator("[data-part=chat-button]").click();
  await client.locator("#chat-input").fill("I can hear you well.");
  await client.keyboard.press("Enter");
  await client.locator("[data-part=chat-list] li").waitFor();
  await shoot(client, "call-chat");
  await counsellor.locator("[data-part=leave]").click();
  await counsellor.locator("[data-part=end-now]").click();
  for (const page of [client, counsellor]) await page.locator("[data-call][data-state=ended]").waitFor();
  await shoot(client, "call-end");
  for (const [page, who] of [[client, "client"], [counsellor, "counsellor"]]) {
    await page.goto("/dashboard", { waitUntil: "networkidle" });
    await shoot(page, `${who}-dashboard-after`);
    await page.locator("main a[href^='/appointments/']").first().click();
    await page.locator(".facts").waitFor();
    await shoot(page, `${who}-appointment-after`);
  }
  await client.locator("main a[href$='/receipt']").click();
  await client.waitForURL("**/receipt");
  await shoot(client, "receipt");
}
