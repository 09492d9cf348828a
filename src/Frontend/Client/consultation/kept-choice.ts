import { hasLeft } from "../shell/leaving";
import { readChoice, usual, type Choice } from "./choice-view";

const key = "helpnet.call-choice";

/** What was chosen in this tab; nothing before anybody was asked. */
export function keptChoice(): Choice | undefined {
  return readChoice(sessionStorage.getItem(key));
}

export function keepChoice(change: Partial<Choice>): void {
  if (!hasLeft()) sessionStorage.setItem(key, JSON.stringify({ ...(keptChoice() ?? usual), ...change }));
}
