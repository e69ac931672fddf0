import { getActor } from "@/lib/auth/session";
import { whenAvailable } from "@/lib/available";
import { pageNonce } from "@/lib/http";
import { sharedTabScript } from "@/lib/shared-tab";
import { SharedTabStart } from "./shared-tab-start";

/** On a shared device: hides the page until its tab is known. Without JavaScript the session ends with the browser. */
export async function SharedTab() {
  const actor = await whenAvailable(getActor);
  if (actor.state !== "ok" || actor.value.kind !== "member" || !actor.value.isShared) return null;
  return (
    <>
      <script
        nonce={await pageNonce()}
        // Browsers take the nonce out of the attribute.
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own function, and the id of a session
        dangerouslySetInnerHTML={{ __html: sharedTabScript(actor.value.sessionId) }}
      />
      <SharedTabStart />
    </>
  );
}
