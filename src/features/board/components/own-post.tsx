import { useFormatter, useTranslations } from "next-intl";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { shareAction } from "../actions/life";
import { MOST_WHAT } from "../constants";
import type { OwnPost as Loaded } from "../loaders/manage";
import type { OwnPostDto } from "../serializers/manage";
import { HelpLines } from "./help-lines";

type Props = {
  own: Loaded;
  /** Whether it was posted just now. */
  isNew: boolean;
  /** Where "not now" leads: this page without the question. */
  path: string;
};

/**
 * For its author, beside her note: where it stands in words, what happens next, help that cannot wait, and after a
 * need a question. `loadOwnPost` gives what it shows; nobody else gets it.
 */
export function OwnPost({ own: { post, helpLines }, isNew, path }: Props) {
  const t = useTranslations("posting.own");
  const isSeen = post.state === "open" || post.state === "talking";
  return (
    <div className="max-w-2xl space-y-5">
      {isNew && post.life !== "closed" ? <WhatIsNext post={post} /> : <State post={post} />}
      {(isSeen || post.quantity > 1) && (
        <p className="text-quiet">
          {isSeen && t(`sees.${post.audience}`)}
          {post.quantity > 1 && ` ${t("left", { left: post.left, all: post.quantity })}`}
        </p>
      )}
      {isNew && <HelpLines lines={helpLines} />}
      {isNew && post.side === "need" && <Share post={post} path={path} />}
    </div>
  );
}

/** Where a note stands, in a sentence. */
function State({ post: { state, life, expiresAt, outcome, removal } }: { post: OwnPostDto }) {
  const [t, w, r] = [
    useTranslations("posting.own.state"),
    useTranslations("board.words"),
    useTranslations("posting.removal"),
  ];
  const date = useFormatter().dateTime(new Date(expiresAt), { dateStyle: "long" });
  const say = () => {
    if (removal) return t("removed", { reason: r(`${removal}.told`) });
    if (life === "expired") return t("expired", { date });
    if (outcome) return t("closed", { outcome: w(`outcome.${outcome}`) });
    if (state === "waiting") return t("waiting");
    return t(state === "talking" ? "talking" : "open", { date });
  };
  return <p className="text-[1.1rem]">{say()}</p>;
}

function WhatIsNext({ post }: { post: OwnPostDto }) {
  const t = useTranslations("posting.own");
  const where = post.life === "pending" ? "waiting" : post.audience === "organizers" ? "private" : "open";
  return (
    <div role="status" className="note text-[1.1rem]">
      <p className="font-bold">{t(`posted.${where}`)}</p>
      <p>{t(`next.${where}`)}</p>
    </div>
  );
}

/** Something that whoever needs could give some day: one field, or not. */
function Share({ post, path }: { post: OwnPostDto; path: string }) {
  const t = useTranslations("posting.own.share");
  return (
    <section aria-labelledby="share" className="border-ink border-t-2 pt-5">
      <h2 id="share" className="text-[1.35rem]">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-quiet">{t("text")}</p>
      <Form action={shareAction}>
        <input type="hidden" name="id" value={post.id} />
        <TextField name="what" label={t("label")} maxLength={MOST_WHAT} required />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton isQuiet>{t("submit")}</SubmitButton>
          <a href={path} className="inline-flex min-h-11 items-center">
            {t("skip")}
          </a>
        </div>
      </Form>
    </section>
  );
}
