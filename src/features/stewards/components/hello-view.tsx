import { getTranslations } from "next-intl/server";
import { CheckField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { sayHelloAction } from "../actions";
import { LONGEST } from "../constants";
import type { HelloPage } from "../loaders";

type Result = "sent" | "nobody" | "often";
const isResult = (text: unknown): text is Result => text === "sent" || text === "nobody" || text === "often";

/** A few lines to those who look after an entry, what came of them, or whom to ask when nobody can be reached. */
export async function HelloView({ page, result }: { page: HelloPage; result: unknown }) {
  const { slug, name, canBeReached, isLookedAfter } = page;
  const t = await getTranslations("stewards.hello");
  const isSent = result === "sent";
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a href={`/initiatives/${slug}`}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1>{t(isSent ? "sentTitle" : "title")}</h1>
      {isResult(result) && result !== "nobody" && (
        <p className="note mt-5" role="status">
          {t(`results.${result}`)}
        </p>
      )}
      {!isSent && canBeReached && (
        <>
          <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">
            {t(isLookedAfter ? "lede" : "ledeMail", { name })}
          </p>
          <HelloForm {...page} />
        </>
      )}
      {!isSent && !canBeReached && <Nobody {...page} />}
    </div>
  );
}

async function Nobody({ slug, name }: HelloPage) {
  const t = await getTranslations("stewards.hello.nobody");
  return (
    <>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("text", { name })}</p>
      <p className="mt-5 flex flex-wrap gap-3">
        <a className="btn btn-main" href={`/initiatives/${slug}/edit`}>
          {t("edit")}
        </a>
        <a className="btn" href={`/initiatives/${slug}/claim`}>
          {t("claim")}
        </a>
      </p>
    </>
  );
}

async function HelloForm({ slug, member }: HelloPage) {
  const t = await getTranslations("stewards.hello");
  return (
    <Form action={sayHelloAction} isGuarded className="form mt-8">
      <input type="hidden" name="slug" value={slug} />
      <TextArea
        name="text"
        rows={5}
        label={t("words")}
        help={t("wordsHelp")}
        maxLength={LONGEST.hello}
        dir="auto"
      />
      <TextField
        name="senderName"
        label={t("name")}
        defaultValue={member?.name ?? ""}
        maxLength={LONGEST.name}
        autoComplete="name"
        dir="auto"
      />
      {!member && (
        <TextField
          name="authorEmail"
          type="email"
          label={t("email")}
          help={t("emailHelp")}
          autoComplete="email"
        />
      )}
      <CheckField name="agrees" label={member ? t("agreesMember", { email: member.email }) : t("agrees")} />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
