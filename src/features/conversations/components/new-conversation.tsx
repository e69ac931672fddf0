import { useTranslations } from "next-intl";
import { CheckField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LeavePage } from "@/components/ui/leave-page";
import type { PostDto } from "@/features/board/types";
import { beginConversationAction } from "../actions/write";
import { MOST_MESSAGE } from "../constants";
import { PostSlip } from "./post-slip";
import { SendAnyway } from "./send-anyway";
import "./conversation.css";

/**
 * The form for the first message to whoever posted.
 * @param email of whoever is signed in; others type theirs, as the last thing
 */
export function NewConversation({ post, email }: { post: PostDto; email: string | null }) {
  const t = useTranslations("conversations");
  const [{ title, lang }] = post.texts;
  const name = post.by.kind === "person" ? null : post.by.name;
  return (
    <>
      <LeavePage />
      <div className="page max-w-[46rem]">
        <h1 className="mb-5">{name ? t("new.titleNamed", { name }) : t("new.title")}</h1>
        <PostSlip side={post.side} title={title} lang={lang} place={post.place} href={`/board/${post.id}`} />
        <Form action={beginConversationAction} isGuarded className="form mt-7">
          <input type="hidden" name="post" value={post.id} />
          <TextArea
            name="body"
            label={t("new.body")}
            help={t(`new.bodyHelp.${post.side}`)}
            maxLength={MOST_MESSAGE}
            rows={7}
            dir="auto"
            required
          />
          <SendAnyway label={t("contact.anyway")} />
          {email === null ? (
            <>
              <TextField
                name="email"
                type="email"
                autoComplete="email"
                inputMode="email"
                spellCheck={false}
                required
                label={t("new.email")}
                help={t("new.emailHelp")}
              />
              <CheckField name="shared" label={t("new.shared")} help={t("new.sharedHelp")} />
            </>
          ) : (
            <p className="text-quiet">{t("new.member", { email })}</p>
          )}
          <div>
            <SubmitButton>{t(email === null ? "new.goOn" : "thread.send")}</SubmitButton>
          </div>
        </Form>
      </div>
    </>
  );
}
