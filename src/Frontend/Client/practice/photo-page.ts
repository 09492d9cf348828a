// Shows a chosen picture as visitors would see it, before anything is sent.
import { part } from "../consultation/parts";
import { photoProblem } from "./photo-view";

const root = document.querySelector<HTMLElement>("[data-photo]");
if (root) start(root);

function start(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>("input[type=file]");
  const preview = part(root, "preview");
  const before = [...preview.childNodes];
  const error = document.getElementById(`${input?.id}-error`);
  let shown = "";

  if (!input) return;

  const show = (): void => {
    URL.revokeObjectURL(shown);
    preview.replaceChildren(...before);
    const file = input.files?.[0];
    const problem = file ? photoProblem(file, Number(root.dataset["longest"])) : null;
    input.setAttribute("aria-invalid", String(problem !== null));
    if (error) {
      error.hidden = problem === null;
      error.textContent = problem ? (root.dataset[problem] ?? "") : "";
    }
    if (!file || problem) return;
    const image = new Image(160, 160);
    image.className = "portrait";
    image.alt = "";
    image.src = shown = URL.createObjectURL(file);
    preview.replaceChildren(image);
  };

  input.addEventListener("change", show);
  // Chosen before this module came, on a slow line.
  if (input.files?.length) show();
}
