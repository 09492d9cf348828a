/** A drawing of the tab's icon with the number of people waiting in its corner. */
export function withCount(icon: string, waiting: number): string {
  if (waiting === 0) return icon;
  const count = waiting > 9 ? "9+" : String(waiting);
  const badge =
    '<circle cx="21" cy="21" r="11" fill="#b3261e"/>' +
    `<text x="21" y="27" font-family="sans-serif" font-size="16" font-weight="700" text-anchor="middle" fill="#fff">${count}</text>`;
  return icon.replace("</svg>", `${badge}</svg>`);
}
