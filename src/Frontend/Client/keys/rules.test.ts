import assert from "node:assert/strict";
import { test } from "node:test";
import { passwordProblem, roomPasswordProblem } from "./rules";

test("twelve characters are the least, counted as people count them", () => {
  assert.equal(passwordProblem("k7#mQ2xW9pT"), "short");
  assert.equal(passwordProblem("k7#mQ2xW9pTz"), null);
  assert.equal(passwordProblem("🦊🦉🐢🐙🦋🐝"), "short");
});

for (const common of [
  "password1234",
  "PasswordPassword",
  "passwort2026!",
  "motdepasse123",
  "qwertz123456",
  "azertyuiop12",
  "123456789012",
  "aaaaaaaaaaaa",
  "Sommer2026!!",
  "iloveyou1234",
  "helpnethelpnet",
  "abcabcabcabc",
  "letmein!letmein!",
  "Willkommen1!",
  "trustno1trustno1",
])
  test(`${common} is too common`, () => assert.equal(passwordProblem(common), "common"));

for (const good of ["stone lamp river nine", "Zwölf Boxkämpfer jagen", "k7#mQ2xW9pTz", "neuf tortues dansent ici"])
  test(`${good} is good enough`, () => assert.equal(passwordProblem(good), null));

test("one's own name with digits is too common", () => {
  assert.equal(passwordProblem("marie.weber1234", "marie.weber"), "common");
});

test("the room password has a capital letter, a digit and a special character", () => {
  assert.equal(roomPasswordProblem("Quiet door 7!"), null);
  assert.equal(roomPasswordProblem("quiet door 7!"), "room");
  assert.equal(roomPasswordProblem("Quiet door x!"), "room");
  assert.equal(roomPasswordProblem("Quiet door 77"), "room");
  assert.equal(roomPasswordProblem("Quiet 7!"), "short");
  assert.equal(roomPasswordProblem("Été calme 7 €"), null);
  assert.equal(roomPasswordProblem("Password 123!"), "common");
});
