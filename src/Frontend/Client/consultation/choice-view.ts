/** What a person chose at the device check, kept for the call in this tab. */
export interface Choice {
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly cameraId: string;
  readonly microphoneId: string;
  /** As the browser named them; some browsers give every page ids of its own. */
  readonly cameraName: string;
  readonly microphoneName: string;
  readonly speakerId: string;
  /** Whether the other side may see this side's network address; undefined when nobody was asked. */
  readonly direct: boolean | undefined;
}

const chosenNothing = { cameraId: "", microphoneId: "", cameraName: "", microphoneName: "", speakerId: "" };

/** What a call begins with when nobody chose anything. */
export const usual: Choice = { camera: false, microphone: true, ...chosenNothing, direct: undefined };

/** Reads a kept choice; a damaged one is none. */
export function readChoice(text: string | null): Choice | undefined {
  if (text === null) return undefined;
  try {
    const it = JSON.parse(text) as Record<string, unknown>;
    const word = (name: string) => (typeof it[name] === "string" ? (it[name] as string) : "");
    return {
      camera: it["camera"] === true,
      microphone: it["microphone"] === true,
      cameraId: word("cameraId"),
      microphoneId: word("microphoneId"),
      cameraName: word("cameraName"),
      microphoneName: word("microphoneName"),
      speakerId: word("speakerId"),
      direct: typeof it["direct"] === "boolean" ? it["direct"] : undefined,
    };
  } catch {
    return undefined;
  }
}

/**
 * Whether everything is answered that has to be before a call: without a relay the other side sees this side's address, which nobody has to
 * accept unasked.
 */
export function isAnswered(relay: boolean, choice: Choice | undefined): boolean {
  return choice !== undefined && (relay || choice.direct === true);
}

/** Whether this side hides its address: clients do unless they chose otherwise, counsellors when they chose to. Only a relay can. */
export function hidesAddress(role: "Counsellor" | "Client", relay: boolean, direct: boolean | undefined): boolean {
  return relay && !(direct ?? role === "Counsellor");
}
