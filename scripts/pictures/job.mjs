// The whole job with a client and a counsellor, and a picture of each station of both.

const passwords = { ann: "garden lantern seven", marie: "Violin under snow 4!" };

/** `client` and `counsellor` are pages of two browsers; `shoot(page, name)` makes the pictures. */
export async function walkTheJob(client, counsellor, shoot) {
  await book(client, shoot);
  await signIn(counsellor, "marie.weber", passwords.marie, "/dashboard");
  await shoot(counsellor, "counsellor-dashboard");
  await payAndWait(client, shoot);

  await counsellor.locator('[data-waiting="1"]').waitFor();
  await shoot(counsellor, "counsellor-knock");
  await admit(counsellor, shoot);
  await talk(client, counsellor, shoot);
}

/** Pages that both have beside the job. */
export const asides = {
  client: ["/dashboard", "/accounts/settings", "/accounts/recovery", "/accounts/password", "/accounts/email"],
  counsellor: [
    "/dashboard", "/practice", "/practice/plan", "/practice/profile", "/practice/videos", "/practice/place", "/practice/hours", "/practice/services", "/practice/room", "/practice/payments",
    "/practice/diplomas", "/practice/agenda",
  ],
};

async function signIn(page, name, password, next) {
  if (next) await page.goto(`/accounts/sign-in?returnUrl=${next}`);
  await page.locator("main input[autocomplete~=username]").fill(name);
  await page.locator("main input[type=password]").fill(password);
  await page.locator("main button[type=submit]:enabled").click();
  await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}

async function book(page, shoot) {
  const marie = page.locator("article.hit .person-name", { hasText: "Marie" });
  // The demo people are set up while the first page is already there.
  for (let tries = 0; tries < 60 && (await marie.count()) === 0; tries++) await page.goto("/directory");
  await marie.click();
  await page.locator("a[aria-label$=Kurzgespräch]").click();
  await page.locator("a.slot").first().click();
  await page.locator("main a[href^='/accounts/sign-in']").click();
  await signIn(page, "ann", passwords.ann);
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
  await page.locator("form[action*='handler=Leave']").waitFor();
  await page.locator("[data-part=direct]").check();
  await page.locator("[data-part=device-check] [data-part=camera]").click();
  await page.locator("[data-part=camera][aria-pressed=true]").waitFor();
  await shoot(page, "waiting-room");
}

async function admit(page, shoot) {
  await page.locator(".waiting a.button").click();
  await page.locator("#room-password").fill(passwords.marie);
  await shoot(page, "room-password");
  await page.locator("[data-part=room-open]:enabled").click();
  await page.locator("[data-part=direct]").check();
  await page.locator("[data-part=device-check] [data-part=camera]").click();
  await page.locator("[data-part=device-check] [data-part=camera][aria-pressed=true]").waitFor();
  await shoot(page, "before-the-call");
  await page.locator("[data-part=begin-button]").click();
}

async function talk(client, counsellor, shoot) {
  for (const page of [client, counsellor]) await page.locator("[data-call][data-state=connected]").waitFor();
  for (const page of [client, counsellor]) await page.locator("[data-call][data-peer-camera=on]").waitFor();
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
}
