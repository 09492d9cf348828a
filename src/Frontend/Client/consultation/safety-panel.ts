import { part } from "./parts";
import { safetyNumber } from "./safety-view";

/** The number that both people can read to each other, one tap away. */
export function mountSafetyPanel(root: HTMLElement, own: Uint8Array, peer: Uint8Array): void {
  const digits = part(root, "safety-number");
  void safetyNumber(own, peer).then((groups) =>
    digits.replaceChildren(
      ...groups.map((group) => {
        const cell = document.createElement("span");
        cell.textContent = group;
        return cell;
      }),
    ),
  );
  part(root, "safety-button").addEventListener("click", () => part<HTMLDialogElement>(root, "safety").showModal());
}
