import { equal, notEqual } from "node:assert/strict";
import { test } from "node:test";
import { lasting, newly } from "./drawing-view";

const drawn = (command: string, token: string, far: string, lead = "Ann knows that you are here.") =>
  `<p class="lead">${lead} <small>, <span data-relative="2027-01-01T09:00:00Z">${far}</span></small></p>
   <form method="post" action="/x"><input type="hidden" name="Command" value="${command}"><button>Go</button>
   <input name="__RequestVerificationToken" type="hidden" value="${token}"></form>`;

test("a fresh command, a fresh token and a minute gone by show the same", () => {
  equal(lasting(drawn("1", "a", "in 5 minutes")), lasting(drawn("2", "b", "in 4 minutes")));
});

test("another sentence does not show the same", () => {
  notEqual(lasting(drawn("1", "a", "in 5 minutes")), lasting(drawn("1", "a", "in 5 minutes", "Ann is late.")));
});

test("another value of any other field does not show the same", () => {
  const of = (appointment: string) => `<input type="hidden" name="Appointment" value="${appointment}">`;
  notEqual(lasting(of("1")), lasting(of("2")));
});

test("only what is new is said", () => {
  equal(newly(["Ann knows."], ["Ann knows."]), "");
  equal(newly(["Ann knows."], ["Ann knows.", "Ann is late.", "You are next."]), "Ann is late. You are next.");
});
