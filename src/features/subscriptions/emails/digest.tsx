import { Fragment } from "react";
import { z } from "zod";
import { MailHeading, MailLink, MailSubheading, MailText } from "@/components/mail/parts";
import { COLORS } from "@/components/mail/style";
import { defineMail, type MailContext } from "@/lib/mailer/define";
import { FREQUENCIES } from "../constants";

const itemSchema = z.object({
  path: z.string(),
  name: z.string(),
  kind: z.string(),
  place: z.string(),
  note: z.string(),
  ways: z.string(),
});

const propsSchema = z.object({
  frequency: z.enum(FREQUENCIES),
  /** One for each search that has news. */
  searches: z.array(
    z.object({
      /** The search, part by part; empty for everything. */
      words: z.array(z.string()),
      path: z.string(),
      items: z.array(itemSchema),
      /** New ones that are not shown. */
      more: z.int().min(0),
    }),
  ),
  todo: z.object({ path: z.string(), title: z.string(), place: z.string(), note: z.string() }).nullable(),
  questions: z.array(z.object({ path: z.string(), title: z.string(), plan: z.string() })),
  managePath: z.string(),
});

export type DigestProps = z.output<typeof propsSchema>;

const STYLES = {
  entry: { margin: "0", padding: "12px 0", borderTop: `1px solid ${COLORS.line}` },
  last: { margin: "22px 0 0", padding: "14px 0 0", borderTop: `1px solid ${COLORS.line}` },
  title: { fontWeight: 700 },
  quiet: { color: COLORS.quiet, fontSize: "15px" },
} as const;

type Line = { text: string; isQuiet?: boolean };

/** What is new, one thing to do, and questions about what was planned. */
export const digestMail = defineMail({
  name: "subscriptions.digest",
  props: propsSchema,
  subject: ({ t }, { frequency }) => t(`subscriptions.mails.digest.subject.${frequency}`),
  preview: ({ t }) => t("subscriptions.mails.digest.preview"),
  reason: ({ t }) => t("subscriptions.mails.digest.reason"),
  Body: ({ context, ...props }) => {
    const { t, url } = context;
    const { frequency, searches, todo, questions, managePath } = props;
    const isNews = searches.length > 0;
    return (
      <>
        <MailHeading>
          {t(`subscriptions.mails.digest.${isNews ? (`title.${frequency}` as const) : "questions"}`)}
        </MailHeading>
        {searches.map((search) => (
          <Search key={search.path} search={search} context={context} />
        ))}
        {todo && (
          <>
            <MailSubheading>{t("subscriptions.mails.digest.todoTitle")}</MailSubheading>
            <Entry
              href={url(todo.path)}
              title={todo.title}
              lines={[{ text: todo.place }, { text: todo.note, isQuiet: true }]}
            />
          </>
        )}
        {isNews && questions.length > 0 && (
          <MailSubheading>{t("subscriptions.mails.digest.questions")}</MailSubheading>
        )}
        {questions.map(({ path, title, plan }) => (
          <Entry key={path} href={url(path)} title={title} lines={[{ text: plan }]} />
        ))}
        <p style={STYLES.last} className="m-line">
          <MailLink href={url(managePath)}>{t("subscriptions.mails.digest.manage")}</MailLink>
        </p>
      </>
    );
  },
});

function Search({
  search,
  context: { t, url },
}: {
  search: DigestProps["searches"][number];
  context: MailContext;
}) {
  const { words, path, items, more } = search;
  return (
    <>
      <MailSubheading>{words.join(" · ") || t("subscriptions.search.everything")}</MailSubheading>
      {items.map((item) => (
        <Entry
          key={item.path}
          href={url(item.path)}
          title={item.name}
          lines={[
            { text: `${item.kind} · ${item.place}` },
            { text: item.note, isQuiet: true },
            { text: item.ways, isQuiet: true },
          ]}
        />
      ))}
      {more > 0 && (
        <MailText>
          <MailLink href={url(path)}>
            {t(`subscriptions.mails.digest.${items.length > 0 ? "more" : "all"}`, { count: more })}
          </MailLink>
        </MailText>
      )}
    </>
  );
}

/** A link with lines under it; broken by hand, so that the text version has the same lines. */
function Entry({ href, title, lines }: { href: string; title: string; lines: Line[] }) {
  return (
    <p style={STYLES.entry} className="m-line">
      <strong style={STYLES.title}>
        <MailLink href={href}>{title}</MailLink>
      </strong>
      {lines.map(({ text, isQuiet }) =>
        text ? (
          <Fragment key={text}>
            <br />
            {isQuiet ? (
              <span style={STYLES.quiet} className="m-quiet">
                {text}
              </span>
            ) : (
              text
            )}
          </Fragment>
        ) : null,
      )}
    </p>
  );
}
