import type { HubConnection } from "@microsoft/signalr";

export interface Doors {
  /** Takes up what the fresh drawing says. */
  drawn(): void;
  /** Follows all of it on a connection that is new. */
  follow(hub: HubConnection): Promise<void>;
}

/** Appointments with an open door that nobody has come through yet: what holds a client up there is no notice, and is to be seen all the same. */
export function doorsOf(live: HTMLElement, redraw: () => Promise<void>): Doors {
  const followed = new Set<string>();
  let hub: HubConnection | undefined;
  let timer = 0;

  const more = async (): Promise<void> => {
    const open = [...live.querySelectorAll<HTMLElement>("[data-door]")].map((row) => row.dataset["door"] ?? "");
    for (const appointment of open) {
      if (!hub || followed.has(appointment)) continue;
      await hub.invoke("FollowAppointment", appointment);
      followed.add(appointment);
    }
  };
  return {
    drawn() {
      clearTimeout(timer);
      const opens = Date.parse(live.querySelector<HTMLElement>("[data-opens]")?.dataset["opens"] ?? "");
      if (!Number.isNaN(opens)) timer = window.setTimeout(() => void redraw(), Math.min(Math.max(opens - Date.now(), 1_000), 2 ** 31 - 1));
      // A connection that is gone follows everything anew.
      void more().catch(() => undefined);
    },
    async follow(fresh) {
      hub = fresh;
      followed.clear();
      await more();
    },
  };
}
