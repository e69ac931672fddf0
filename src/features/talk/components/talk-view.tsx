import { useFormatter, useTranslations } from "next-intl";
import { TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { GroupHead } from "@/features/groups/components/group-head";
import { startThreadAction } from "../actions/talk";
import { LONGEST } from "../constants";
import type { TalkPage } from "../loaders";
import type { ThreadDto } from "../types";
import { NameField } from "./name-field";
import { DoneNote, Pages } from "./parts";
import { AuthorName } from "./words";

/** The conversations of a group, and the form that begins one. */
export function TalkView({ page, done }: { page: TalkPage; done: unknown }) {
  const t = useTranslations("talk.threads");
  const { group, list, own } = page;
  return (
    <div className="page max-w-[52rem]">
      <GroupHead {...group} title={t("title")} lede={t("lede")} />
      <DoneNote done={done} />
      {list.items.length === 0 ? (
        <p className="mt-6">{t("none")}</p>
      ) : (
        <ul className="mt-6">
          {list.items.map((thread) => (
            <li key={thread.id} className="border-line border-t py-3">
              <ThreadRow thread={thread} slug={group.slug} />
            </li>
          ))}
        </ul>
      )}
      <Pages list={list} path={`/groups/${group.slug}/talk`} />
      <div className="mt-9">
        {own ? (
          <InkSection id="begin" title={t("begin")}>
            <Form action={startThreadAction}>
              <input type="hidden" name="group" value={group.id} />
              <TextField name="title" label={t("field.title")} maxLength={LONGEST.title} dir="auto" />
              <TextArea
                name="body"
                rows={5}
                label={t("field.body")}
                help={t("field.bodyHelp")}
                maxLength={LONGEST.message}
                dir="auto"
              />
              <NameField own={own} />
              <div>
                <SubmitButton>{t("send")}</SubmitButton>
              </div>
            </Form>
          </InkSection>
        ) : (
          <p className="note">{t("archived")}</p>
        )}
      </div>
    </div>
  );
}

/** A conversation in a list: its title leads to what was written last. */
export function ThreadRow({ thread, slug }: { thread: ThreadDto; slug: string }) {
  const [t, format] = [useTranslations("talk.threads"), useFormatter()];
  const { id, title, author, messages, lastPage, lastAt } = thread;
  const href = `/groups/${slug}/talk/${id}${lastPage > 1 ? `?page=${lastPage}` : ""}`;
  return (
    <>
      <a
        className="inline-flex min-h-8 items-center font-semibold text-[1.1rem] [overflow-wrap:anywhere]"
        href={href}
      >
        <bdi>{title ?? t("untitled")}</bdi>
      </a>
      <p className="text-quiet">
        <AuthorName author={author} /> · {t("messages", { count: messages })} ·{" "}
        <time dateTime={lastAt}>
          {format.dateTime(new Date(lastAt), { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </p>
    </>
  );
}
