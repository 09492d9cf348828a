import type { Call } from "./call";
import { chosenIn, deviceList, fillDevices, playThrough, type Chosen } from "./devices";
import { keepChoice, keptChoice } from "./kept-choice";
import { troubleOf, type LocalMedia } from "./media";
import { part, say, write, type Texts } from "./parts";

/** The dialog in which devices are switched during the call, and whether the own network address is hidden. */
export function mountDevicePanel(
  root: HTMLElement,
  texts: Texts,
  media: LocalMedia,
  remote: HTMLMediaElement,
  call: () => Call | undefined,
): void {
  const dialog = part<HTMLDialogElement>(root, "devices");
  const note = part(root, "devices-note");
  const hide = part<HTMLInputElement>(root, "hide-address");
  const speaker = (): string => keptChoice()?.speakerId ?? "";

  const refresh = async () => {
    const devices = await deviceList();
    fillDevices(part(root, "call-camera"), devices.videoinput, media.device("video"));
    fillDevices(part(root, "call-microphone"), devices.audioinput, media.device("audio"));
    fillDevices(part(root, "call-speaker"), devices.audiooutput, speaker());
    part(root, "hide-address-row").hidden = call()?.relayConfigured !== true;
    hide.checked = call()?.hides === true;
  };

  const choose = (name: string, take: (device: Chosen) => Promise<unknown>) => {
    const select = part<HTMLSelectElement>(root, `call-${name}`);
    select.addEventListener("change", () => {
      const chosen = chosenIn(select);
      keepChoice({ [`${name}Id`]: chosen.id, [`${name}Name`]: chosen.name });
      write(note, "");
      take(chosen)
        .catch((error: unknown) => write(note, say(texts, `device.${troubleOf(error)}`)))
        .finally(() => void refresh());
    });
  };

  choose("camera", (device) => media.use("video", device));
  choose("microphone", (device) => media.use("audio", device));
  choose("speaker", (device) => playThrough(remote, device.id));
  hide.addEventListener("change", () => {
    keepChoice({ direct: !hide.checked });
    call()?.setDirect(!hide.checked);
  });
  part(root, "devices-button").addEventListener("click", () => {
    void refresh();
    dialog.showModal();
  });
  navigator.mediaDevices.addEventListener("devicechange", () => dialog.open && void refresh());
  void playThrough(remote, speaker());
}
