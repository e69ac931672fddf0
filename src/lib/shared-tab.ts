// "This device is shared": a session that ends with its tab, and keeps nothing in the browser.

/** Tells a tab, once, that it is where somebody has just signed in. */
export const FRESH_TAB_COOKIE = "fresh-tab";

type Settings = { sessionId: string; cookie: string; awayMs: number; patienceMs: number };

/**
 * Runs in the page before anything is drawn; given to it as text, so it may use nothing from outside. A tab is
 * known when the sign-in led to it, when it was known a moment ago, or when another tab that is known vouches
 * for it. In a tab that nobody knows nothing is shown, and the session ends.
 */
function watchTab({ sessionId, cookie, awayMs, patienceMs }: Settings): void {
  const KEY = "tab";
  const [markedId, leftAt] = (sessionStorage.getItem(KEY) ?? "").split(" ");
  // A closed tab that is opened again brings its storage along: it was away too long.
  const wasHere = markedId === sessionId && (!leftAt || Date.now() - Number(leftAt) < awayMs);
  const channel = new BroadcastChannel(KEY);
  const curtain = document.createElement("style");
  curtain.nonce = document.currentScript?.nonce ?? "";
  curtain.textContent = "html { visibility: hidden }";
  let isKnown = false;

  const know = () => {
    isKnown = true;
    sessionStorage.setItem(KEY, sessionId);
    // biome-ignore lint/suspicious/noDocumentCookie: the other way is missing in half of the browsers
    document.cookie = `${cookie}=; path=/; max-age=0`;
    curtain.remove();
  };
  const leave = () => {
    sessionStorage.removeItem(KEY);
    location.replace("/");
  };
  // Asks for the end itself, also where another tab did: that one's request may still be on its way.
  const end = () => {
    isKnown = false;
    document.head.append(curtain);
    fetch("/sign-out", { method: "POST", redirect: "manual" }).finally(leave);
  };
  channel.onmessage = ({ data }) => {
    if (data === `ask ${sessionId}` && isKnown) channel.postMessage(`known ${sessionId}`);
    if (data === `known ${sessionId}` && !isKnown) know();
    if (data === `ended ${sessionId}`) end();
  };
  document.addEventListener("submit", ({ target }) => {
    const action = target instanceof HTMLFormElement ? target.getAttribute("action") : "";
    if (action === "/sign-out") channel.postMessage(`ended ${sessionId}`);
  });
  addEventListener("pagehide", () => {
    if (isKnown) sessionStorage.setItem(KEY, `${sessionId} ${Date.now()}`);
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  Object.assign(window, { sharedTab: sessionId });

  if (wasHere || document.cookie.includes(`${cookie}=${sessionId}`)) {
    know();
    return;
  }
  document.head.append(curtain);
  channel.postMessage(`ask ${sessionId}`);
  setTimeout(() => {
    if (!isKnown) end();
  }, patienceMs);
}

/** The script for pages of a session on a shared device. @param sessionId is no secret: its token is one */
export function sharedTabScript(sessionId: string): string {
  const settings: Settings = { sessionId, cookie: FRESH_TAB_COOKIE, awayMs: 60_000, patienceMs: 1000 };
  return `(${watchTab})(${JSON.stringify(settings)})`;
}

/** Whether this page runs in a session on a shared device. In the browser only. */
export function isSharedTab(): boolean {
  return "sharedTab" in window;
}

/** Where a page may keep things: on a shared device only until the tab is closed. @throws where storage is blocked */
export function ownStorage(): Storage {
  return isSharedTab() ? sessionStorage : localStorage;
}
