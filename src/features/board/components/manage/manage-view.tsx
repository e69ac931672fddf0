import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { loadMessages } from "@/i18n/messages";
import type { OwnPost as Loaded } from "../../loaders/manage";
import { NotePreview } from "../note-preview";
import { OwnPost } from "../own-post";
import { ResultNote } from "../result-note";
import { EditForm } from "./edit-form";
import { CloseForm, DeleteForm, RenewForm, TakenForm } from "./end-forms";
import { PhotosPart } from "./photos-part";
import { SecondLanguage } from "./second-language";

type Props = {
  own: Loaded;
  isNew: boolean;
  result: string | string[] | undefined;
  /** What might fit the note. */
  children?: ReactNode;
};

/** All that an author does with a note of hers. */
export async function ManageView({ own, isNew, result, children }: Props) {
  const t = await getTranslations("posting");
  const words = (await loadMessages(await getLocale())).posting.results;
  const { post } = own;
  const path = `/board/${post.id}/manage`;
  const isOver = post.life === "closed" || post.life === "expired";
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("own.title")}</h1>
      <ResultNote result={result} words={words} />
      <div className="mt-6 space-y-6">
        <OwnPost own={own} isNew={isNew} path={path} />
        <section aria-label={t("own.shown")}>
          <p className="mb-2 font-semibold text-quiet">{t("own.shown")}</p>
          <NotePreview post={post} />
        </section>
        {children}
      </div>
      <div className="mt-10 space-y-9">
        {isNew ? (
          <>
            {!isOver && <PhotosPart post={post} />}
            <p>
              <a className="btn" href={path}>
                {t("own.manage")}
              </a>
            </p>
          </>
        ) : (
          <Parts own={own} />
        )}
      </div>
    </div>
  );
}

/** What can be done with it, as far as it can be done where it stands. */
function Parts({ own: { post, waiting } }: { own: Loaded }) {
  const isOver = post.life === "closed" || post.life === "expired";
  const isWaiting = post.life === "pending";
  return (
    <>
      {!isOver && <EditForm post={post} />}
      {(waiting || !isOver) && <SecondLanguage post={post} waiting={waiting} />}
      {!isOver && <PhotosPart post={post} />}
      {post.quantity > 1 && post.left > 0 && !isOver && !isWaiting && <TakenForm post={post} />}
      {post.life !== "closed" && !isWaiting && <RenewForm post={post} />}
      {post.life !== "closed" && <CloseForm id={post.id} />}
      <DeleteForm id={post.id} />
    </>
  );
}
