import type { Role } from "./authentication-view";
import type { CallState } from "./call-state";
import type { ConsultationView, IceView } from "./hub-link";
import type { LocalMedia } from "./media";

export interface CallEvents {
  changed(state: CallState, code?: string): void;
  joined(view: ConsultationView): void;
  online(yes: boolean): void;
  remote(stream: MediaStream): void;
  peerMedia(media: { camera: boolean; microphone: boolean }): void;
  chat(text: string): void;
  /** These messages of this side may not have arrived. */
  chatLost(messages: readonly number[]): void;
}

export interface CallSetting {
  readonly hub: string;
  readonly appointment: string;
  readonly page: string;
  readonly role: Role;
  readonly key: CryptoKey;
  readonly media: LocalMedia;
  readonly direct: boolean | undefined;
  /** How the browser may connect until the server says it anew. */
  readonly ice: IceView;
  readonly events: CallEvents;
}
