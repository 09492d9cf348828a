import assert from "node:assert/strict";
import { test } from "node:test";
import { chosen, endOf, hoursOf, partsOf, type Entry, type Span, type Week } from "./agenda-view";

const day = {
  date: "2027-01-11",
  open: [
    [540, 720],
    [1020, 1440],
  ],
  weekly: [[540, 1020]],
} as const;
const entry: Entry = { id: "1", start: "2027-01-11T06:30:00", minutes: 50, name: "Ann", status: "booked", side: "Counsellor" };

test("what is open as usual, only on this day, and closed on this day are told apart", () => {
  assert.deepEqual(partsOf(day), [
    { shade: "usual", start: "2027-01-11T09:00:00", end: "2027-01-11T12:00:00" },
    { shade: "extra", start: "2027-01-11T17:00:00", end: "2027-01-12T00:00:00" },
    { shade: "closed", start: "2027-01-11T12:00:00", end: "2027-01-11T17:00:00" },
  ]);
});

test("a day off is closed from its first opening to its last", () => {
  assert.deepEqual(
    partsOf({ ...day, open: [] }).map((part) => part.shade),
    ["closed"],
  );
});

test("a chosen part ends at midnight at the latest", () => {
  const late = { date: "2027-01-11", from: "22:00", to: "00:00" };
  assert.deepEqual(chosen("2027-01-11T22:00:00", "2027-01-12T00:00:00", "2027-01-11T08:00:00"), late);
  assert.equal(chosen("2027-01-11T22:00:00", "2027-01-12T00:30:00", "2027-01-11T08:00:00"), null);
});

test("what is over can't be chosen", () => {
  assert.equal(chosen("2027-01-11T07:00:00", "2027-01-11T08:00:00", "2027-01-11T08:00:00"), null);
  assert.notEqual(chosen("2027-01-11T07:30:00", "2027-01-11T08:30:00", "2027-01-11T08:00:00"), null);
});

test("the grid draws seven to eight, and an hour around what is earlier or later", () => {
  const week = (open: Span[], entries: Entry[] = []): Week => ({
    now: "2027-01-11T08:00:00",
    days: [{ date: "2027-01-11", open, weekly: [] }],
    entries,
  });
  assert.deepEqual(hoursOf(week([])), { from: "07:00:00", to: "20:00:00" });
  assert.deepEqual(hoursOf(week([], [entry])), { from: "05:00:00", to: "20:00:00" });
  assert.deepEqual(
    hoursOf(
      week([
        [0, 60],
        [1380, 1440],
      ]),
    ),
    { from: "00:00:00", to: "24:00:00" },
  );
  assert.deepEqual(hoursOf(week([], [{ ...entry, start: "2027-01-11T20:30:00" }])), { from: "07:00:00", to: "23:00:00" });
});

test("an appointment is as long as agreed, also over midnight", () => {
  assert.equal(endOf({ ...entry, start: "2027-01-11T23:30:00" }), "2027-01-12T00:20:00");
});
