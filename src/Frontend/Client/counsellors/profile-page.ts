// The map weighs more than the rest of the page: it is fetched when somebody comes near it.
const map = document.querySelector<SVGElement>("[data-map]");

if (map) {
  const near = new IntersectionObserver(
    (seen) => {
      if (!seen.some((it) => it.isIntersecting)) return;
      for (const part of map.querySelectorAll<SVGUseElement>("use")) part.setAttribute("href", part.dataset["href"] ?? "");
      near.disconnect();
    },
    { rootMargin: "300px" },
  );
  near.observe(map);
}
