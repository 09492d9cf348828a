import type { Role } from "./authentication-view";
import { hidesAddress } from "./choice-view";
import type { IceView } from "./hub-link";

/** By which ways the other side may reach this one: through a relay alone, or directly too. */
export class Route {
  ice: IceView = { servers: [], relayConfigured: false };

  constructor(
    private readonly role: Role,
    public direct: boolean | undefined,
  ) {}

  get hides(): boolean {
    return hidesAddress(this.role, this.ice.relayConfigured, this.direct);
  }

  get rtc(): RTCConfiguration {
    return { iceServers: this.ice.servers.map((server) => ({ ...server })), iceTransportPolicy: this.hides ? "relay" : "all" };
  }
}
