const high = 660;
const low = 528;

const lock = "helpnet.knock";

/** Two soft tones, on one page of those that are open. A browser that has not been touched yet stays silent, and the tab's title still says it. */
export async function playKnock(volume: number): Promise<void> {
  const audio = new AudioContext();
  try {
    if (audio.state !== "running") await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, 200))]);
    if (audio.state !== "running") return;
    await navigator.locks.request(lock, { ifAvailable: true }, (held) => (held ? play(audio, volume) : undefined));
  } finally {
    await audio.close();
  }
}

async function play(audio: AudioContext, volume: number): Promise<void> {
  tone(audio, high, 0, volume);
  tone(audio, low, 0.25, volume);
  await new Promise((resolve) => setTimeout(resolve, 900));
}

function tone(audio: AudioContext, pitch: number, after: number, volume: number): void {
  const [source, gain] = [audio.createOscillator(), audio.createGain()];
  const start = audio.currentTime + after;
  source.frequency.value = pitch;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume * 0.3, start + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.5);
  source.connect(gain).connect(audio.destination);
  source.start(start);
  source.stop(start + 0.55);
}
