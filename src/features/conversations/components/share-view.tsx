import { useTranslations } from "next-intl";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Icon } from "@/components/ui/icon";
import { LeavePage } from "@/components/ui/leave-page";
import { shareContactAction } from "../actions/write";
import type { ThreadDto } from "../types";
import { OtherName } from "./other-name";
import "./conversation.css";

type Props = { thread: ThreadDto; email: string; phone: string };

/** Shares a number or an address: each slip shows just what the other gets. */
export function ShareView({ thread: { id, other, shut }, email, phone }: Props) {
  const t = useTranslations("conversations");
  return (
    <>
      <LeavePage />
      <div className="page max-w-[46rem]">
        <a className="inline-flex min-h-11 items-center" href={`/conversations/${id}#latest`}>
          {t("thread.back")}
        </a>
        <h1 className="mt-2">{t("share.title")}</h1>
        <p className="mt-3 max-w-[60ch] text-[1.15rem] leading-snug">
          {t.rich("share.lede", { other: () => <OtherName other={other} /> })}
        </p>
        {shut ? (
          <p className="note mt-6">{t(`shut.${shut}`)}</p>
        ) : (
          <div className="mt-7 grid items-start gap-6 md:grid-cols-2">
            <PhoneSlip id={id} phone={phone} />
            <EmailSlip id={id} email={email} />
          </div>
        )}
      </div>
    </>
  );
}

function PhoneSlip({ id, phone }: { id: string; phone: string }) {
  const t = useTranslations("conversations.share");
  return (
    <section aria-labelledby="share-phone" className="post-slip max-w-none">
      <h2 id="share-phone" className="mb-3 flex items-center gap-2 text-[1.2rem]">
        <Icon name="phone" /> {t("phone")}
      </h2>
      <Form action={shareContactAction} className="form gap-4">
        <input type="hidden" name="conversation" value={id} />
        <input type="hidden" name="kind" value="phone" />
        <TextField
          name="phone"
          type="tel"
          autoComplete="tel"
          maxLength={40}
          label={t("number")}
          help={t("numberHelp")}
          defaultValue={phone}
          required
        />
        <CheckField name="remember" label={t("remember")} defaultChecked={phone !== ""} />
        <div>
          <SubmitButton>{t("sendPhone")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}

function EmailSlip({ id, email }: { id: string; email: string }) {
  const t = useTranslations("conversations.share");
  return (
    <section aria-labelledby="share-email" className="post-slip max-w-none">
      <h2 id="share-email" className="mb-3 flex items-center gap-2 text-[1.2rem]">
        <Icon name="mail" /> {t("email")}
      </h2>
      <p className="text-quiet">{t("exactly")}</p>
      <p className="mt-1 mb-4 break-all font-bold text-[1.15rem]">{email}</p>
      <Form action={shareContactAction} className="form gap-4">
        <input type="hidden" name="conversation" value={id} />
        <input type="hidden" name="kind" value="email" />
        <div>
          <SubmitButton>{t("sendEmail")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
