import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Starts the embedded run on a free port with data of its own; `stop` ends it and removes the data. */
export async function startApp(root) {
  const data = await mkdtemp(join(tmpdir(), "helpnet-pictures-"));
  const app = spawn("dotnet", ["bin/Debug/net10.0/Helpnet.Frontend.dll", "--urls=http://127.0.0.1:0", `--Helpnet:Data=${data}`], {
    cwd: join(root, "src/Frontend"),
    env: { ASPNETCORE_ENVIRONMENT: "Development", ...process.env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    const ended = app.exitCode ?? new Promise((done) => app.once("exit", done));
    app.kill("SIGTERM");
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  const address = await listening(app);
  if (address) return { address, stop };

  await stop();
  throw new Error("The app ended before it listened; its messages stand above.");
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
