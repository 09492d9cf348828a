import { playThrough } from "../consultation/devices";
import { levelOf } from "./level-view";

/** Shows a microphone's level ten times a second until it is stopped. */
export function meter(track: MediaStreamTrack, show: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    show(levelOf(samples));
  }, 100);
  return () => {
    clearInterval(timer);
    show(0);
    void context.close();
  };
}

/** Two soft notes through the chosen speaker; resolves when they have faded. */
export async function testTone(speaker: string): Promise<void> {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const volume = new GainNode(context, { gain: 0 });
  volume.connect(out);
  [440, 587].forEach((frequency, note) => {
    const tone = new OscillatorNode(context, { frequency });
    const at = context.currentTime + note * 0.45;
    tone.connect(volume);
    tone.start(at);
    tone.stop(at + 0.4);
    volume.gain.setTargetAtTime(0.2, at, 0.03);
    volume.gain.setTargetAtTime(0, at + 0.3, 0.04);
  });
  const player = new Audio();
  player.srcObject = out.stream;
  try {
    await playThrough(player, speaker);
    await player.play();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  } finally {
    player.pause();
    await context.close();
  }
}
