export type DeviceList = Record<MediaDeviceKind, MediaDeviceInfo[]>;

/** The devices that can be chosen; without permission browsers give them no names and no ids, and then there is nothing to choose. */
export async function deviceList(): Promise<DeviceList> {
  const list: DeviceList = { audioinput: [], audiooutput: [], videoinput: [] };
  for (const device of await navigator.mediaDevices.enumerateDevices()) if (device.deviceId && device.label) list[device.kind].push(device);
  return list;
}

/** A device as it was chosen; an empty id leaves it to the browser. */
export interface Chosen {
  readonly id: string;
  readonly name: string;
}

export function chosenIn(select: HTMLSelectElement): Chosen {
  return { id: select.value, name: select.selectedOptions[0]?.label ?? "" };
}

/** Fills a select with devices and shows it when there is a choice. */
export function fillDevices(select: HTMLSelectElement, devices: readonly MediaDeviceInfo[], chosen: string): void {
  select.replaceChildren(...devices.map((device) => new Option(device.label, device.deviceId, false, device.deviceId === chosen)));
  (select.closest<HTMLElement>("[data-device]") ?? select).hidden = devices.length < 2;
}

/** Plays through another speaker, where the browser lets pages choose one. */
export async function playThrough(element: HTMLMediaElement, speaker: string): Promise<void> {
  if ("setSinkId" in element) await element.setSinkId(speaker).catch(() => undefined);
}
