import { getFormatter, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import type { Member } from "@/lib/actor";
import { endSessionAction, signOutEverywhereAction } from "../actions/sessions";
import { loadSessions } from "../loaders/sessions";
import { SignOutButton } from "./sign-out-button";

type Session = { id: string; device: string; isShared: boolean; createdAt: Date; lastSeenAt: Date };

/** Where somebody is signed in, to be ended one by one or all at once. For the account's own page. */
export async function SessionsSection({ actor }: { actor: Member }) {
  const t = await getTranslations("signIn.sessions");
  const sessions = await loadSessions(actor);
  if (sessions.state === "unavailable") return null;
  return (
    <InkSection id="sessions" title={t("title")}>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.value.map((session) => (
          <SessionRow key={session.id} session={session} isOwn={session.id === actor.sessionId} />
        ))}
      </ul>
      <p className="mt-4 max-w-[60ch] text-quiet">{t("everywhereHelp")}</p>
      <Form action={signOutEverywhereAction} className="mt-2">
        <SubmitButton isQuiet>{t("everywhere")}</SubmitButton>
      </Form>
    </InkSection>
  );
}

async function SessionRow({ session, isOwn }: { session: Session; isOwn: boolean }) {
  const t = await getTranslations("signIn.sessions");
  const format = await getFormatter();
  const date = (moment: Date) => format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" });
  const device = session.device || t("unknown");
  const used = date(session.lastSeenAt);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div>
        <p className="font-semibold">
          {device}
          {isOwn && <span className="font-normal text-quiet"> · {t("here")}</span>}
          {session.isShared && <span className="font-normal text-quiet"> · {t("shared")}</span>}
        </p>
        <p className="text-[0.94rem] text-quiet">{t("times", { used, created: date(session.createdAt) })}</p>
      </div>
      {isOwn ? (
        <SignOutButton />
      ) : (
        <Form action={endSessionAction} className="">
          <input type="hidden" name="session" value={session.id} />
          <SubmitButton isQuiet>
            <span aria-hidden="true">{t("end")}</span>
            <span className="sr-only">{t("endLabel", { device, used })}</span>
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
