import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";

/** Starts the embedded run of `folder` on a free port with data of its own; `stop` ends it and removes the data. */
export async function startApp(folder, program, environment) {
  const data = await mkdtemp(join(tmpdir(), "helpnet-pictures-"));
  const app = spawn("dotnet", [program, "--urls=http://127.0.0.1:0", `--Helpnet:Data=${data}`, "--StripeStandIn:Port=0"], {
    cwd: folder,
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    const ended = app.exitCode ?? new Promise((done) => app.once("exit", done));
    app.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  const address = await listening(app);
  if (address && (await isSettled(address))) return { address, stop };

  await stop();
  throw new Error("The app did not come up with its demo people; its messages stand above.");
}

/** The public address, which the host writes first; later lines only have to be read away. */
function listening(app) {
  return new Promise((done) => {
    const said = [];
    createInterface({ input: app.stdout }).on("line", (line) => {
      said.push(line);
      const found = /Now listening on: (\S+)/.exec(line);
      if (found) done(found[1]);
    });
    app.once("exit", () => {
      console.error(said.slice(-30).join("\n"));
      done(null);
    });
  });
}

/** The demo people's practices reach the directory a little later than the first page. */
async function isSettled(address) {
  for (let tries = 0; tries < 60; tries++) {
    const page = await (await fetch(`${address}/directory`)).text();
    if (page.split('class="hit"').length > 2) return true;
    await setTimeout(500);
  }
  return false;
}
