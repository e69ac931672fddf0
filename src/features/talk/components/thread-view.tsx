import { useFormatter, useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { GroupHead } from "@/features/groups/components/group-head";
import { answerThreadAction, removeMessageAction } from "../actions/talk";
import { LONGEST } from "../constants";
import type { ThreadPage } from "../loaders";
import type { MessageDto, TalkGroup } from "../types";
import { NameField } from "./name-field";
import { DoneNote, Pages } from "./parts";
import { AuthorName, PlainText } from "./words";

/** One conversation, oldest first, and the form that answers. */
export function ThreadView({ page, done }: { page: ThreadPage; done: unknown }) {
  const t = useTranslations("talk");
  const { group, thread, list, own } = page;
  const path = `/groups/${group.slug}/talk`;
  return (
    <div className="page max-w-[52rem]">
      <GroupHead {...group} title={<bdi>{thread.title ?? t("threads.untitled")}</bdi>} />
      <DoneNote done={done} />
      <ol className="mt-6" aria-label={t("thread.label")}>
        {list.items.map((message, at) => (
          <li
            key={message.id}
            id={at === list.items.length - 1 ? "latest" : undefined}
            className="border-line border-t py-4"
          >
            <Message message={message} group={group} />
          </li>
        ))}
      </ol>
      <Pages list={list} path={`${path}/${thread.id}`} />
      <div className="mt-8">
        {own ? (
          <InkSection id="answer" title={t("thread.answer")}>
            <Form action={answerThreadAction}>
              <input type="hidden" name="group" value={group.id} />
              <input type="hidden" name="thread" value={thread.id} />
              <TextArea
                name="body"
                rows={5}
                label={t("thread.body")}
                maxLength={LONGEST.message}
                dir="auto"
              />
              <NameField own={own} />
              <div>
                <SubmitButton>{t("thread.send")}</SubmitButton>
              </div>
            </Form>
          </InkSection>
        ) : (
          <p className="note">{t("threads.archived")}</p>
        )}
      </div>
      <p className="mt-6">
        <a className="inline-flex min-h-11 items-center" href={path}>
          {t("threads.all")}
        </a>
      </p>
    </div>
  );
}

function Message({ message, group }: { message: MessageDto; group: TalkGroup }) {
  const [t, format] = [useTranslations("talk"), useFormatter()];
  const { author, at, state, body, lang, isReported } = message;
  const time = format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <article>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b>
          <AuthorName author={author} />
        </b>
        <time dateTime={at} className="text-quiet">
          {time}
        </time>
        {isReported && <b>{t("thread.reported")}</b>}
      </p>
      {state === "shown" ? (
        <PlainText text={body} lang={lang} />
      ) : (
        <p className="text-quiet italic">{t(`thread.state.${state}`)}</p>
      )}
      <Tools message={message} group={group} time={time} />
    </article>
  );
}

type ToolsProps = { message: MessageDto; group: TalkGroup; time: string };

function Tools({ message: { id, mayRemove, mayReport, author }, group, time }: ToolsProps) {
  const t = useTranslations("talk");
  if (!mayRemove && !mayReport) return null;
  const isOwn = author.kind === "you";
  return (
    <div className="mt-1 flex flex-wrap items-start gap-x-6 text-quiet">
      {mayReport && (
        <a
          className="inline-flex min-h-11 items-center"
          href={`/groups/${group.slug}/talk/report?message=${id}`}
        >
          {t("report.link")}
          <span className="sr-only">: {time}</span>
        </a>
      )}
      {mayRemove && (
        <details>
          <summary className="inline-flex min-h-11 items-center">
            {t(isOwn ? "thread.takeBack" : "thread.remove")}
            <span className="sr-only">: {time}</span>
          </summary>
          <p className="mb-2 max-w-[60ch]">{t(isOwn ? "thread.takeBackText" : "thread.removeText")}</p>
          <Form action={removeMessageAction}>
            <input type="hidden" name="group" value={group.id} />
            <input type="hidden" name="id" value={id} />
            <SubmitButton isQuiet label={`${t("thread.removeSubmit")}: ${time}`}>
              {t("thread.removeSubmit")}
            </SubmitButton>
          </Form>
        </details>
      )}
    </div>
  );
}
