import type { Role } from "./authentication-view";
import { hidesAddress } from "./choice-view";
import type { IceView } from "./hub-link";

/** By which ways the other side may reach this one: through a relay alone, or directly too. */
export class Route {
  constructor(
    private readonly role: Role,
    public direct: boolean | undefined,
    /** Known before the first attempt: one that began without it would show an address that a relay can hide. */
    public ice: IceView,
  ) {}

  get hides(): boolean {
    return hidesAddress(this.role, this.ice.relayConfigured, this.direct);
  }

  get rtc(): RTCConfiguration {
    return { iceServers: this.ice.servers.map((server) => ({ ...server })), iceTransportPolicy: this.hides ? "relay" : "all" };
  }
}
