import { Fragment } from "react";
import { MailLink, MailText } from "@/components/mail/parts";
import { COLORS } from "@/components/mail/style";
import type { MailContext } from "@/lib/mailer/define";
import { LETTER_TEXT } from "../constants";
import type { PartyWords } from "../types";

const STYLES = {
  box: { margin: "0 0 18px", padding: "2px 0 2px 14px", borderLeft: `3px solid ${COLORS.line}` },
  quiet: { color: COLORS.quiet, fontSize: "15px" },
  signature: { margin: "22px 0 0" },
} as const;

const shortened = (text: string) =>
  text.length > LETTER_TEXT ? `${text.slice(0, LETTER_TEXT).trimEnd()}…` : text;

/** Lines one under the other, in HTML and in the text version. */
function Lines({ lines }: { lines: { text: string; lang?: string }[] }) {
  return lines
    .filter(({ text }) => text)
    .map(({ text, lang }) => (
      <Fragment key={text}>
        <br />
        <span lang={lang} style={{ whiteSpace: "pre-line" }}>
          {text}
        </span>
      </Fragment>
    ));
}

function PostParty({
  party,
  context: { t },
}: {
  party: PartyWords & { kind: "post" };
  context: MailContext;
}) {
  const { side, category, text, place, by } = party;
  const where = t(`board.words.place.${place.level}`, { name: place.name });
  const who = t(`board.words.by.${by.kind}`, { name: by.kind === "person" ? "" : by.name });
  return (
    <p style={STYLES.box} className="m-line">
      <strong>
        {t(`board.words.side.${side}`)}: {t(`board.words.category.${category}`)}
      </strong>
      <Lines lines={text ? [{ text: text.title, lang: text.lang }] : []} />
      <br />
      <span style={STYLES.quiet} className="m-quiet">
        {who} · {where}
      </span>
      <Lines lines={text ? [{ text: shortened(text.body), lang: text.lang }] : []} />
    </p>
  );
}

/** Who or what it is about, in public words. */
export function Party({ party, context }: { party: PartyWords; context: MailContext }) {
  if (party.kind === "post") return <PostParty party={party} context={context} />;
  const { name, summary, town, path } = party;
  return (
    <p style={STYLES.box} className="m-line">
      <strong>
        <MailLink href={context.url(path)}>{name}</MailLink>
      </strong>
      <br />
      <span style={STYLES.quiet} className="m-quiet">
        {town}
      </span>
      <Lines lines={summary ? [{ text: summary.body, lang: summary.lang }] : []} />
    </p>
  );
}

/** "Hello Ana," */
export function Salutation({ name, context: { t } }: { name: string; context: MailContext }) {
  const words = name ? t("introductions.mails.hello", { name }) : t("introductions.mails.helloUnnamed");
  return <MailText>{words}</MailText>;
}

/** Who signs; replies reach her. */
export function Signature({ organizer, context: { t } }: { organizer: string; context: MailContext }) {
  return (
    <p style={STYLES.signature}>
      {organizer || t("introductions.mails.organizers")}
      <br />
      <span style={STYLES.quiet} className="m-quiet">
        {t("introductions.mails.role")}
      </span>
    </p>
  );
}
