/**
 * Waits until the person looks at the page, whose tab calls for them meanwhile: one that nobody sees shall not let anybody listen, nor take a
 * call from the one in front. Whoever was in it already and loads it again is not held up.
 */
export async function untilSeen(page: Document, title: string): Promise<void> {
  if (page.visibilityState === "visible" || isLoadedAgain()) return;
  const plain = page.title;
  page.title = title;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (page.visibilityState !== "visible") return;
      page.removeEventListener("visibilitychange", look);
      resolve();
    };
    page.addEventListener("visibilitychange", look);
  });
  // Others write it too: a knock, or the quick exit.
  if (page.title === title) page.title = plain;
}

function isLoadedAgain(): boolean {
  const [way] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return way?.type === "reload";
}
