import { writeFileSync } from "node:fs";
import { newAccount } from "../keys/account";
import { newRecoveryKey, toWords, wrapForRecovery } from "../keys/recovery";
import { newRoom } from "../keys/room";
import { passwordProblem, roomPasswordProblem } from "../keys/rules";

/** The people of the embedded default, made by the same code that registers everybody else. Their passwords stand here and nowhere else. */
const people = [
  { id: "a0000000-0000-4000-8000-0000000000d1", userName: "ann", displayName: "Ann", password: "garden lantern seven" },
  { id: "b0000000-0000-4000-8000-0000000000d2", userName: "ben", displayName: "Ben", language: "de", password: "copper kettle morning" },
  {
    id: "c0000000-0000-4000-8000-0000000000d3",
    userName: "marie.weber",
    displayName: "Dr. Marie Weber",
    language: "de",
    password: "Violin under snow 4!",
    roomPassword: "Violin under snow 4!",
  },
  {
    id: "c0000000-0000-4000-8000-0000000000d4",
    userName: "jonas.keller",
    displayName: "Jonas Keller",
    language: "fr",
    password: "harbour clouds at noon",
    roomPassword: "Slow tide at 52 °",
  },
  {
    id: "ad000000-0000-4000-8000-0000000000d5",
    userName: "admin",
    displayName: "Helpnet",
    password: "seven keys and one door",
    administrator: true,
  },
];

async function registered(person: (typeof people)[number]): Promise<object> {
  if (passwordProblem(person.password, person.userName)) throw new Error(`${person.userName} has a weak password`);
  if (person.roomPassword && roomPasswordProblem(person.roomPassword)) throw new Error(`${person.userName} has a weak room password`);

  const { nameLock, emailLock, keys, accountKey } = await newAccount(person.id, person.password);
  const recovery = newRecoveryKey();
  return {
    language: "en",
    zone: "Europe/Zurich",
    administrator: false,
    ...person,
    email: `${person.userName}@helpnet.example`,
    nameLock,
    emailLock,
    keys,
    recovery: await wrapForRecovery(person.id, recovery, accountKey),
    recoveryWords: (await toWords(recovery)).join(" "),
    room: person.roomPassword ? await newRoom(person.id, person.roomPassword) : null,
  };
}

const all: object[] = [];
for (const person of people) all.push(await registered(person));
writeFileSync(process.argv[2] ?? "people.json", JSON.stringify(all, null, 2));
