import { useFormatter, useTranslations } from "next-intl";
import { LeavePage } from "@/components/ui/leave-page";
import type { Member } from "@/lib/actor";
import type { ThreadDto } from "../types";
import { Agreement } from "./agreement";
import { Messages } from "./messages";
import { NewMessages } from "./new-messages";
import { OtherName } from "./other-name";
import { PostSlip } from "./post-slip";
import { SharedHint } from "./shared-hint";
import { ThreadTools } from "./thread-tools";
import { WriteForm } from "./write-form";

/** A conversation as one of the two sees it. */
export function ThreadView({ thread, actor }: { thread: ThreadDto; actor: Member }) {
  const t = useTranslations("conversations");
  const { id, other, about, messages, earlier, shut } = thread;
  const newest = messages.at(-1)?.id;
  return (
    <>
      <LeavePage />
      <div className="page max-w-[46rem]">
        <a className="inline-flex min-h-11 items-center" href="/conversations">
          {t("thread.toAll")}
        </a>
        <h1 className="mt-2 mb-4 text-[clamp(1.6rem,1.3rem+1.4vw,2.3rem)]">
          <OtherName other={other} />
        </h1>
        <PostSlip {...about} />
        {thread.agreedAt && <AgreedNote at={thread.agreedAt} isOwn={about.isOwn} />}
        <div className="mt-7">
          {earlier && (
            <p className="mb-4">
              <a className="btn btn-quiet" href={`/conversations/${id}?before=${earlier}`}>
                {t("thread.earlier")}
              </a>
            </p>
          )}
          <Messages messages={messages} other={other} conversationId={id} />
        </div>
        {newest && (
          <NewMessages
            key={id}
            path={`/conversations/${id}/news?after=${newest}`}
            words={t("thread.arrived")}
          />
        )}
        {shut ? <p className="note mt-6">{t(`shut.${shut}`)}</p> : <WriteForm id={id} />}
        <Agreement thread={thread} />
        <ThreadTools thread={thread} />
        {!actor.isShared && <SharedHint />}
      </div>
    </>
  );
}

function AgreedNote({ at, isOwn }: { at: string; isOwn: boolean }) {
  const [t, format] = [useTranslations("conversations.thread"), useFormatter()];
  const date = format.dateTime(new Date(at), { dateStyle: "long" });
  return <p className="note mt-4 max-w-[36rem]">{t(isOwn ? "agreedOwn" : "agreedOther", { date })}</p>;
}
