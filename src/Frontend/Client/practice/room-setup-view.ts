import { roomPasswordProblem } from "../keys/rules";

export type RoomProblem = "short" | "common" | "roomRule" | "differs";

/** What has to be mended before the room's keys can be made, if anything. */
export function roomProblem(password: string, again: string): RoomProblem | null {
  const problem = roomPasswordProblem(password);
  if (problem === "room") return "roomRule";
  if (problem) return problem;
  return password === again ? null : "differs";
}
