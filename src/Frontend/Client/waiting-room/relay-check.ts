import type { IceView } from "../consultation/hub-link";
import { verdict, wayOf, type Verdict, type Ways } from "./connection-view";

const patience = 5_000;

/** Tries every way to the relay at once, for at most five seconds. */
export async function checkRelay(ice: IceView): Promise<Verdict> {
  const urls = ice.servers.flatMap((server) => server.urls);
  const open: { -readonly [way in keyof Ways]: boolean } = { udp: false, tcp: false, tls: false };
  await Promise.all(
    ice.servers.flatMap((server) =>
      server.urls.map(async (url) => {
        if (await reaches({ urls: url, username: server.username, credential: server.credential })) open[wayOf(url)] = true;
      }),
    ),
  );
  return verdict(urls, open);
}

async function reaches(server: RTCIceServer): Promise<boolean> {
  try {
    return await findsRelay(new RTCPeerConnection({ iceServers: [server], iceTransportPolicy: "relay" }));
  } catch {
    return false;
  }
}

async function findsRelay(peer: RTCPeerConnection): Promise<boolean> {
  try {
    return await new Promise<boolean>((resolve, reject) => {
      setTimeout(() => resolve(false), patience);
      peer.onicecandidate = ({ candidate }) => (candidate === null ? resolve(false) : candidate.type === "relay" && resolve(true));
      peer.createDataChannel("check");
      peer.setLocalDescription().catch(reject);
    });
  } finally {
    peer.close();
  }
}
