/** Whether this browser has what a call is made of: some that protect people, or that live within an app, leave it out. */
export function canCall(): boolean {
  return typeof globalThis.RTCPeerConnection === "function" && typeof navigator.mediaDevices?.getUserMedia === "function";
}
