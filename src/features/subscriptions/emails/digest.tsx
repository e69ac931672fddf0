import { z } from "zod";
import { defineMail } from "@/lib/mailer/define";
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

/** What is new, one thing to do, and questions about what was planned. */
export const digestMail = defineMail({
  name: "subscriptions.digest",
  props: propsSchema,
  subject: ({ t }, { frequency }) => t(`subscriptions.mails.digest.subject.${frequency}`),
  preview: ({ t }) => t("subscriptions.mails.digest.preview"),
  Body: ({ searches, todo, questions, managePath, context: { t, url } }) => (
    <>
      {searches.map(({ words, path, items, more }) => (
        <section key={path}>
          <h2>{words.join(" · ") || t("subscriptions.search.everything")}</h2>
          {items.map((item) => (
            <p key={item.path}>
              <a href={url(item.path)}>{item.name}</a>
            </p>
          ))}
          {more > 0 && <a href={url(path)}>{t("subscriptions.mails.digest.more", { count: more })}</a>}
        </section>
      ))}
      {todo && <a href={url(todo.path)}>{todo.title}</a>}
      {questions.map((question) => (
        <a key={question.path} href={url(question.path)}>
          {question.title}
        </a>
      ))}
      <a href={url(managePath)}>{t("subscriptions.mails.digest.manage")}</a>
    </>
  ),
});
