/** How loud a stretch of sound is, from 0 to 1, spread so that a quiet voice shows and a loud one does not stick. */
export function levelOf(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const loudness = Math.sqrt(sum / samples.length);
  if (loudness < 0.001) return 0;
  const decibels = 20 * Math.log10(loudness);
  return Math.min(1, Math.max(0, (decibels + 60) / 54));
}
