import { getFormatter, getTranslations } from "next-intl/server";
import { CheckField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { forgetPhoneAction, saveMailContentAction, stopKeepingAwayAction } from "../actions/manage";
import { loadMessagesSettings } from "../loaders/account";
import type { AvoidedDto } from "../types";

/** On one's own account: the way to one's messages, what mail says of them, and whom one stays away from. */
export async function MessagesSection() {
  const [t, answer] = [await getTranslations("conversations.account"), await loadMessagesSettings()];
  if (answer.state !== "ok") return null;
  const { unread, mailShowsContent, phone, avoided } = answer.value;
  return (
    <InkSection id="messages" title={t("title")}>
      <p>
        <a className="btn" href="/conversations">
          {t("link", { count: unread })}
        </a>
      </p>
      <Form action={saveMailContentAction} className="form mt-6">
        <CheckField
          name="shows"
          label={t("mailContent")}
          help={t("mailContentHelp")}
          defaultChecked={mailShowsContent}
        />
        <div>
          <SubmitButton isQuiet>{t("save")}</SubmitButton>
        </div>
      </Form>
      {phone && (
        <Form action={forgetPhoneAction} className="form mt-6">
          <p>{t("phone", { phone })}</p>
          <div>
            <SubmitButton isQuiet>{t("forgetPhone")}</SubmitButton>
          </div>
        </Form>
      )}
      <h3 className="mt-8">{t("avoided")}</h3>
      {avoided.length === 0 ? (
        <p className="mt-1 max-w-[60ch] text-quiet">{t("avoidedNone")}</p>
      ) : (
        <AvoidedList avoided={avoided} />
      )}
    </InkSection>
  );
}

async function AvoidedList({ avoided }: { avoided: AvoidedDto[] }) {
  const [t, format] = [await getTranslations("conversations.account"), await getFormatter()];
  return (
    <ul className="mt-2 max-w-[40rem]">
      {avoided.map(({ id, name, scope, since }) => {
        const date = format.dateTime(new Date(since), { dateStyle: "long" });
        const who = name || t("unnamed");
        return (
          <li key={id} className="border-line border-b py-3">
            <Form
              action={stopKeepingAwayAction}
              className="flex flex-wrap items-center justify-between gap-3"
            >
              <input type="hidden" name="id" value={id} />
              <p className="min-w-0">
                <bdi className="font-semibold">{who}</bdi>
                <span className="block text-quiet">{t(`scope.${scope}`, { date })}</span>
              </p>
              <SubmitButton isQuiet label={t(`undoOf.${scope}`, { who, date })}>
                {t(`undo.${scope}`)}
              </SubmitButton>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
