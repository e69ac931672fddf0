import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Facts } from "@/features/initiatives/components/page/facts";
import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { setStatus } from "@/lib/http";
import { webAddress } from "@/lib/web-address";
import { answerReviewAction } from "../actions/answer";
import { type Answer, LINK_DAYS } from "../constants";

/** What the page says of an entry, and buttons for whoever was asked whether it is right. Opening it changes nothing. */
export async function ReviewView({
  initiative,
  isOwnAddress,
  token,
}: {
  initiative: InitiativeDetailDto;
  isOwnAddress: boolean;
  token: string;
}) {
  const t = await getTranslations("freshness.review");
  const { name, town, summary, lang, website } = initiative;
  const address = webAddress(website);
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">
        {t(isOwnAddress ? "ledeAddress" : "ledeSteward")}
      </p>
      <div className="mt-6 space-y-3">
        <p className="font-bold text-[1.4rem] leading-tight">
          <bdi>{name}</bdi>
          <span className="mt-1 block font-normal text-[1.1rem]">{town}</span>
        </p>
        {summary && <p lang={lang}>{summary}</p>}
        {address && (
          <p>
            <a href={address.href} rel="nofollow noopener noreferrer" className="[overflow-wrap:anywhere]">
              {address.href}
            </a>
          </p>
        )}
        <Facts initiative={initiative} />
      </div>
      <Form action={answerReviewAction} className="mt-8 space-y-4">
        <input type="hidden" name="token" value={token} />
        {(["right", "moved", "closed", "stop"] as const).map((answer) => (
          <AnswerButton key={answer} answer={answer} isOwnAddress={isOwnAddress} />
        ))}
      </Form>
      <p className="mt-8 text-quiet">{t("once", { days: LINK_DAYS })}</p>
    </div>
  );
}

async function AnswerButton({ answer, isOwnAddress }: { answer: Answer; isOwnAddress: boolean }) {
  const t = await getTranslations("freshness.review");
  const isClosing = answer === "closed";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <SubmitButton name="answer" value={answer} isQuiet={answer !== "right"}>
        {t(`buttons.${answer}`)}
      </SubmitButton>
      <span className="max-w-[40ch] text-quiet">
        {isClosing ? t(isOwnAddress ? "help.closedAddress" : "help.closed") : t(`help.${answer}`)}
      </span>
    </div>
  );
}

type AnsweredProps = { answer: Answer; slug: string | null; token: string };

/** After a link was used: what was said, and where to go on. */
export async function AnsweredReview({ answer, slug, token }: AnsweredProps) {
  const t = await getTranslations("freshness.review");
  return (
    <div className="page prose">
      <h1>{t("answered.title")}</h1>
      <p className="text-lg">{t(`answered.${answer}`)}</p>
      <ToEntry slug={slug} isEdit={answer === "moved"} />
      {answer !== "stop" && <Stop token={token} />}
    </div>
  );
}

/** The foot of the mail leads here to end such mails: that works when nothing else does any more. */
async function Stop({ token }: { token: string }) {
  return (
    <Form action={answerReviewAction} className="mt-8">
      <input type="hidden" name="token" value={token} />
      <AnswerButton answer="stop" isOwnAddress={false} />
    </Form>
  );
}

/** In place of what a link opens that is too old, is no longer hers, or never was. */
export async function OverReview({ reason, token }: { reason: "over" | "wrong"; token: string }) {
  await setStatus(reason === "over" ? 410 : 404);
  const t = await getTranslations("freshness.review");
  return (
    <div className="page prose">
      <h1>{t(`${reason}.title`)}</h1>
      <p className="text-lg">{t(`${reason}.text`)}</p>
      <ToEntry slug={null} isEdit={false} />
      {reason === "over" && <Stop token={token} />}
    </div>
  );
}

async function ToEntry({ slug, isEdit }: { slug: string | null; isEdit: boolean }) {
  const t = await getTranslations("freshness.review");
  const path = slug === null ? "/map" : `/initiatives/${slug}${isEdit ? "/edit" : ""}`;
  return (
    <p className="pt-3">
      <a className="btn btn-main" href={path}>
        {t(slug === null ? "toMap" : isEdit ? "toEdit" : "toEntry")}
      </a>
    </p>
  );
}
