import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageDto, OtherSide } from "../types";
import { OtherName } from "./other-name";
import "./conversation.css";

type Props = { messages: MessageDto[]; other: OtherSide; conversationId: string };

/** Messages from the oldest to the newest, with a line wherever a day begins. */
export function Messages({ messages, other, conversationId }: Props) {
  const [t, format] = [useTranslations("conversations.thread"), useFormatter()];
  const dayOf = (at: string) => format.dateTime(new Date(at), { dateStyle: "full" });
  return (
    <ol className="messages" aria-label={t("messages")}>
      {messages.map((message, index) => {
        const day = dayOf(message.at);
        const before = messages[index - 1];
        const isLast = index === messages.length - 1;
        return (
          <li key={message.id} id={isLast ? "latest" : undefined} className="message">
            {(!before || dayOf(before.at) !== day) && <p className="message-day">{day}</p>}
            <MessageNote message={message} other={other} conversationId={conversationId} />
          </li>
        );
      })}
    </ol>
  );
}

type NoteProps = { message: MessageDto; other: OtherSide; conversationId: string };

function MessageNote({ message, other, conversationId }: NoteProps) {
  const [t, format] = [useTranslations("conversations"), useFormatter()];
  const { id, isOwn, at, state } = message;
  const time = format.dateTime(new Date(at), { timeStyle: "short" });
  return (
    <article className="message-note" data-own={isOwn ? "" : undefined}>
      <p className="message-head">
        <b>{isOwn ? t("who.you") : <OtherName other={state === "gone" ? { kind: "gone" } : other} />}</b>
        <time dateTime={at}>{time}</time>
        {!isOwn && state === "shown" && (
          <a className="message-report" href={`/conversations/${conversationId}/report?message=${id}`}>
            {t("report.link")}
            <span className="sr-only">: {time}</span>
          </a>
        )}
      </p>
      <MessageText message={message} other={other} />
    </article>
  );
}

function MessageText({ message, other }: { message: MessageDto; other: OtherSide }) {
  const t = useTranslations("conversations");
  const { text, lang, contact, state } = message;
  if (state !== "shown") return <p className="text-quiet italic">{t(`thread.${state}`)}</p>;
  if (!contact) {
    return (
      <p className="message-text" lang={lang} dir="auto">
        {text}
      </p>
    );
  }
  const { kind, value } = contact;
  if (value === null) return <p className="text-quiet">{t(`share.given.${kind}`)}</p>;
  const href = kind === "phone" ? `tel:${value.replace(/[^\d+]/g, "")}` : `mailto:${value}`;
  return (
    <p className="message-contact">
      <Icon name={kind === "phone" ? "phone" : "mail"} />
      <span>
        <span className="block text-[0.94rem] text-quiet">
          {other.kind === "named"
            ? t(`share.gotNamed.${kind}`, { name: other.name })
            : t(`share.got.${kind}`)}
        </span>
        <a className="break-all font-bold text-[1.15rem]" href={href} dir="ltr">
          {value}
        </a>
      </span>
    </p>
  );
}
