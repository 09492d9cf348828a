import { canCall } from "../consultation/ability";
import { isAnswered, usual, type Choice } from "../consultation/choice-view";
import { chosenIn, deviceList, fillDevices } from "../consultation/devices";
import type { IceView } from "../consultation/hub-link";
import { keepChoice, keptChoice } from "../consultation/kept-choice";
import { LocalMedia, troubleOf, type Kind } from "../consultation/media";
import { part, say, write, type Texts } from "../consultation/parts";
import { onLeaving } from "../shell/leaving";
import { checkRelay } from "./relay-check";
import { meter, testTone } from "./sound";

export interface DeviceCheck {
  /** Whether everything is answered that has to be before a call. */
  readonly isReady: boolean;
  readonly choice: Choice;
  /** Keeps the choice for the call, also when nothing was changed. */
  keep(): void;
  /** Lets go of the devices; the choice stays for the call. */
  stop(): void;
}

/**
 * Brings `_DeviceCheck.cshtml` to life. Devices are asked for only when the person presses; what they choose is kept for the call.
 * Without `ice` the door is still far away, and nothing is said of the connection.
 */
export function mountDeviceCheck(
  root: HTMLElement,
  texts: Texts,
  ice: IceView | null,
  changed: (check: DeviceCheck) => void = () => undefined,
): DeviceCheck {
  // The page says that the camera is off: then it is, also in the call, whatever was tried on a page before.
  let choice: Choice = { ...(keptChoice() ?? usual), camera: false };
  let stopMeter: () => void = () => undefined;
  const media = new LocalMedia(choice);
  const preview = part<HTMLVideoElement>(root, "preview");

  const check: DeviceCheck = {
    get isReady() {
      return ice !== null && isAnswered(ice.relayConfigured, choice);
    },
    get choice() {
      return choice;
    },
    keep() {
      keepChoice(choice);
    },
    stop() {
      stopMeter();
      media.stopAll();
      navigator.mediaDevices?.removeEventListener("devicechange", list);
    },
  };

  onLeaving(() => check.stop());

  const keep = (change: Partial<Choice>) => {
    choice = { ...choice, ...change };
    check.keep();
    changed(check);
  };

  const list = () =>
    void deviceList().then((devices) => {
      fillDevices(part(root, "camera-list"), devices.videoinput, media.device("video"));
      fillDevices(part(root, "microphone-list"), devices.audioinput, media.device("audio"));
      fillDevices(part(root, "speaker-list"), devices.audiooutput, choice.speakerId);
    });

  /** A microphone that is off here is not off in the call unless the person said so. */
  const tellStart = () => {
    if (!media.isOn("audio"))
      write(part(root, "microphone-note"), say(texts, `device.microphone-${choice.microphone ? "starts" : "stays-off"}`));
  };

  const show = (kind: Kind) => {
    const [name, on] = [kind === "video" ? "camera" : "microphone", media.isOn(kind)];
    write(part(part(root, name), "word"), say(texts, `device.${name}-${on ? "off" : "on"}`));
    write(part(root, `${name}-note`), on ? say(texts, `device.${name}-works`) : "");
    if (kind === "video") {
      const track = media.track("video");
      preview.srcObject = track && new MediaStream([track]);
      part(root, "preview-off").hidden = on;
    } else {
      stopMeter();
      const track = media.track("audio");
      stopMeter = track ? meter(track, (level) => (part<HTMLMeterElement>(root, "level").value = level)) : () => undefined;
    }
  };

  media.onChange = show;

  const press = async (kind: Kind) => {
    const [name, on] = [kind === "video" ? "camera" : "microphone", !media.isOn(kind)];
    try {
      await media.set(kind, on);
      keep({ [name]: on });
      if (kind === "audio") tellStart();
      list();
    } catch (error) {
      keep({ [name]: false });
      write(part(root, `${name}-note`), say(texts, `device.${troubleOf(error)}`));
    }
  };

  part(root, "camera").addEventListener("click", () => void press("video"));
  part(root, "microphone").addEventListener("click", () => void press("audio"));
  part(root, "speaker").addEventListener("click", () => {
    const note = part(root, "speaker-note");
    write(note, say(texts, "device.speaker-plays"));
    testTone(choice.speakerId).then(
      () => write(note, say(texts, "device.speaker-heard")),
      () => write(note, say(texts, "device.failed")),
    );
  });

  for (const name of ["camera", "microphone", "speaker"] as const) {
    const select = part<HTMLSelectElement>(root, `${name}-list`);
    select.addEventListener("change", () => {
      const chosen = chosenIn(select);
      keep({ [`${name}Id`]: chosen.id, [`${name}Name`]: chosen.name });
      if (name === "speaker") return;
      media
        .use(name === "camera" ? "video" : "audio", chosen)
        .catch((error: unknown) => write(part(root, `${name}-note`), say(texts, `device.${troubleOf(error)}`)))
        .finally(list);
    });
  }
  navigator.mediaDevices?.addEventListener("devicechange", list);

  if (ice) mountConnection(root, texts, ice, choice.direct, (direct) => keep({ direct }));
  tellStart();
  changed(check);
  return check;
}

function mountConnection(
  root: HTMLElement,
  texts: Texts,
  ice: IceView,
  chosen: boolean | undefined,
  choose: (direct: boolean) => void,
): void {
  // With a relay the question is whether to do without its cover; without one it has to be answered before a call.
  const agree = part<HTMLInputElement>(root, "direct");
  const [asked, word] = ice.relayConfigured ? ["direct-choice", "direct-relay"] : ["direct-needed", "direct-no-relay"];
  write(part(root, "direct-word"), say(texts, `device.${word}`));
  part(root, "direct-row").dataset["asked"] = asked;
  part(root, "direct-row").hidden = false;
  agree.checked = chosen ?? (ice.relayConfigured && root.dataset["role"] === "Counsellor");
  agree.addEventListener("change", () => choose(agree.checked));

  const connection = part(root, "connection-note");
  const lookForRelay = async () => {
    if (!canCall()) return write(connection, say(texts, "device.connection-unable"));
    write(connection, say(texts, "device.connection-checking"));
    write(connection, say(texts, `device.connection-${ice.relayConfigured ? await checkRelay(ice) : "no-relay"}`));
  };
  part(root, "connection").addEventListener("click", () => void lookForRelay());
  void lookForRelay();
}
