// Makes one person's keys with the client's own key module and keeps them in this browser, as registration and room set-up do.
import { newAccount, openAccount } from "../../../src/Frontend/Client/keys/account";
import { newRoom } from "../../../src/Frontend/Client/keys/room";
import { holdAccount } from "../../../src/Frontend/Client/keys/store";

const { account = "", password = "" } = document.querySelector<HTMLElement>("[data-test]")!.dataset;
const made = await newAccount(account, password);
await holdAccount(await openAccount(account, made.accountKey, made.keys));
const room = await newRoom(account, password);
document.documentElement.dataset["keys"] = JSON.stringify({ public: made.keys.public, ...room });
