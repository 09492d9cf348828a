// Every screen outside the job: its name, its address, and where needed how to get to its state from there.

export const passwords = {
  ann: "garden lantern seven",
  "marie.weber": "Violin under snow 4!",
  admin: "seven keys and one door",
};

/** By who sees them; "visitor" is nobody's account. */
export const screens = {
  visitor: [
    { name: "home", path: "/" },
    { name: "help", path: "/help" },
    { name: "directory", path: "/directory" },
    { name: "directory-empty", path: "/directory?name=Nobody" },
    { name: "profile", path: "/directory", act: (page) => follow(page, ".person-name") },
    { name: "booking-visitor", path: "/directory", act: (page) => follow(page, "a.slot") },
    { name: "register", path: "/accounts/register" },
    { name: "register-refused", path: "/accounts/register", act: sendEmpty },
    { name: "register-mail", path: "/accounts/register", act: (page) => register(page) },
    { name: "register-counsellor", path: "/accounts/register?as=counsellor" },
    { name: "sign-in", path: "/accounts/sign-in" },
    { name: "sign-in-refused", path: "/accounts/sign-in", act: refuse },
    { name: "sign-in-unconfirmed", path: "/accounts/sign-in", act: signInUnconfirmed },
    { name: "forgotten", path: "/accounts/forgotten" },
    { name: "plans", path: "/plans" },
    { name: "questions", path: "/questions" },
    { name: "contact", path: "/contact" },
    { name: "privacy", path: "/privacy" },
    { name: "terms", path: "/terms" },
    { name: "accessibility", path: "/accessibility" },
    { name: "imprint", path: "/imprint" },
    { name: "mailbox", path: "/mailbox" },
    { name: "mail", path: "/mailbox", act: (page) => follow(page, "main a[href^='/mailbox/']") },
    { name: "problem", path: "/there-is-no-such-page" },
    { name: "problem-500", path: "/problem/500" },
    { name: "design", path: "/design" },
  ],
  ann: [
    { name: "client-first-dashboard", path: "/dashboard" },
    { name: "settings", path: "/accounts/settings" },
    { name: "recovery", path: "/accounts/recovery" },
    { name: "password", path: "/accounts/password" },
    { name: "email", path: "/accounts/email" },
  ],
  "marie.weber": [
    { name: "counsellor-first-dashboard", path: "/dashboard" },
    { name: "practice", path: "/practice" },
    ...["plan", "profile", "place", "videos", "diplomas", "hours", "services", "room", "payments", "submit", "agenda"].map((step) => ({
      name: `practice-${step}`,
      path: `/practice/${step}`,
    })),
  ],
  admin: [
    { name: "admin-verification", path: "/admin/verification" },
    { name: "admin-verify", path: "/directory", act: verify },
    { name: "admin-mails", path: "/admin/mails" },
  ],
};

/** Fills in the form and sends it; the page says what came of it. */
export async function signInAs(page, name, password) {
  await page.locator("main input[autocomplete~=username]").fill(name);
  await page.locator("main input[type=password]").fill(password);
  await page.locator("main button[type=submit]:enabled").click();
}

async function refuse(page) {
  await signInAs(page, "ann", "another lantern seven");
  await page.locator("#form-error").waitFor();
}

async function follow(page, link) {
  await page.locator(link).first().click();
  await page.waitForLoadState();
}

/** To the administrator's page of the first profile in the directory. */
async function verify(page) {
  const profile = await page.locator(".person-name").first().getAttribute("href");
  await page.goto(profile.replace("/counsellors/", "/admin/verification/"));
}

async function sendEmpty(page) {
  await page.locator("#register button[type=submit]:enabled").click();
  await page.locator(".field-error").first().waitFor();
}

/** Stops where the registration waits for its mail. */
async function register(page, name = `p${Date.now().toString(36)}`) {
  await page.locator("#user-name").fill(name);
  await page.locator("#display-name").fill("Ann");
  await page.locator("#email").fill(`${name}@helpnet.example`);
  await page.locator("#secret").fill(passwords.ann);
  for (const id of ["consents", "age"]) await page.locator(`#${id}`).check();
  await page.locator("#register button[type=submit]:enabled").click();
  await page.locator("#check-mail").waitFor();
}

async function signInUnconfirmed(page) {
  const name = `q${Date.now().toString(36)}`;
  await page.goto("/accounts/register");
  await register(page, name);
  await page.goto("/accounts/sign-in");
  await signInAs(page, name, passwords.ann);
  await page.locator("#again-offer").waitFor();
}
