// Runs in a measured page before anything of the page, and notes when things are on the screen, in
// milliseconds since the navigation began. It must cost next to nothing: it asks for no layout that the page
// does not make anyway, until the live map has its markers. Plain JavaScript: the browser gets it as it stands.
(() => {
  const seen = {};
  let layoutShift = 0;
  let handledClick = false;

  const firsts = { row: "[data-results] > li a", picture: ".map-static .map-marker" };
  const PIN = ".map-live .map-pin";

  // Answers in the frame that paints what it saw.
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, time } of entries) {
      const name = Object.keys(firsts).find((one) => target.matches(firsts[one]));
      if (isIntersecting && name) seen[name] ??= time;
    }
  });

  /** The middle of the first marker that a finger reaches: under the picture's cover there is none. */
  const freePin = () => {
    for (const pin of document.querySelectorAll(PIN)) {
      const { left, top, width, height } = pin.getBoundingClientRect();
      const middle = { x: left + width / 2, y: top + height / 2 };
      if (pin.contains(document.elementFromPoint(middle.x, middle.y))) return middle;
    }
    return null;
  };

  const awaitPins = () => {
    if (freePin()) requestAnimationFrame((time) => (seen.pins = time));
    else requestAnimationFrame(awaitPins);
  };

  let havePins = false;
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(firsts))
      if (!(name in seen)) for (const one of document.querySelectorAll(selector)) sight.observe(one);
    if (havePins || !document.querySelector(PIN)) return;
    havePins = true;
    awaitPins();
  }).observe(document, { childList: true, subtree: true });

  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) layoutShift += value;
  }).observe({ type: "layout-shift", buffered: true });

  // The live map keeps a marker's link from being followed; a marker that nobody listens to does not.
  addEventListener("click", (event) => {
    handledClick = event.defaultPrevented;
  });

  const report = () => {
    const [page] = performance.getEntriesByType("navigation");
    const files = performance.getEntriesByType("resource");
    return {
      seen,
      layoutShift,
      handledClick,
      firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
      wait: page.responseStart,
      html: page.encodedBodySize,
      scripts: files
        .filter(({ name }) => new URL(name).pathname.endsWith(".js"))
        .map(({ name, encodedBodySize }) => ({ url: name, bytes: encodedBodySize })),
    };
  };

  window.bench = { seen, freePin, report };
})();
