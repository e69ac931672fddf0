import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setStatus } from "@/lib/http";
import { acceptInvitationAction, answerClaimAction } from "../actions";
import { LINK_DAYS } from "../constants";
import type { LoadedLink } from "../loaders";

type Of<State extends LoadedLink["state"]> = Extract<LoadedLink, { state: State }>;

/** For whoever reads an entry's mail: who says that she looks after it. Opening it changes nothing. */
export async function ClaimQuestion({ about, claimant, token }: Of<"claim"> & { token: string }) {
  const t = await getTranslations("stewards.link.claim");
  const { name, email } = claimant;
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede", about)}</p>
      <p className="mt-5 font-bold text-[1.3rem] [overflow-wrap:anywhere]">
        <bdi>{name}</bdi> <bdi className="font-normal">{email}</bdi>
      </p>
      <p className="mt-3 max-w-[60ch]">{t("means")}</p>
      <Form action={answerClaimAction} className="mt-6 flex flex-wrap gap-3">
        <input type="hidden" name="token" value={token} />
        <SubmitButton name="answer" value="yes">
          {t("yes")}
        </SubmitButton>
        <SubmitButton name="answer" value="no" isQuiet>
          {t("no")}
        </SubmitButton>
      </Form>
      <p className="mt-8 text-quiet">{t("once", { days: LINK_DAYS })}</p>
      <p className="mt-2">
        <a href={`/initiatives/${about.slug}`}>{t("see")}</a>
      </p>
    </div>
  );
}

/** For somebody who was invited to look after an entry. */
export async function Invitation({ about, who, token }: Of<"invitation"> & { token: string }) {
  const t = await getTranslations("stewards.link");
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("invitation.title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("invitation.lede", about)}</p>
      <p className="mt-3 max-w-[60ch]">{t("invitation.means")}</p>
      {who === "invited" ? (
        <Form action={acceptInvitationAction} className="mt-6">
          <input type="hidden" name="token" value={token} />
          <SubmitButton>{t("invitation.accept")}</SubmitButton>
        </Form>
      ) : (
        <>
          <p className="note mt-6">{t(who === "other" ? "other" : "invitation.signInText")}</p>
          {who === "visitor" && (
            <p className="mt-4">
              <a className="btn btn-main" href={`/sign-in?next=${encodeURIComponent(`/stewards/${token}`)}`}>
                {t("invitation.signIn")}
              </a>
            </p>
          )}
        </>
      )}
      <p className="mt-8">
        <a href={`/initiatives/${about.slug}`}>{t("claim.see")}</a>
      </p>
    </div>
  );
}

/** In place of what a link opens that works no more, or never did. */
export async function DeadLinkView({ state }: Of<"wrong"> | Of<"over">) {
  await setStatus(state === "over" ? 410 : 404);
  return <Told title={`${state}.title`} text={`${state}.text`} />;
}

/** After a claim was answered. */
export async function ClaimAnswered({ answer }: { answer: "yes" | "no" }) {
  return <Told title="answered.title" text={`answered.${answer}`} />;
}

type Key =
  | "over.title"
  | "over.text"
  | "wrong.title"
  | "wrong.text"
  | "answered.title"
  | "answered.yes"
  | "answered.no";

async function Told({ title, text }: { title: Key; text: Key }) {
  const t = await getTranslations("stewards.link");
  return (
    <div className="page prose">
      <h1>{t(title)}</h1>
      <p className="text-lg">{t(text)}</p>
      <p className="pt-3">
        <a className="btn btn-main" href="/map">
          {t("toMap")}
        </a>
      </p>
    </div>
  );
}
