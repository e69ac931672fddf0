import { getFormatter, getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { acceptPlaceAction, answerPlaceAction, cancelRegistrationAction } from "../../actions/register";
import type { OwnRegistrationDto } from "../../types";

/**
 * Where one's registration stands, and what can be done about it.
 * @param token of the link of a mail, for whoever may not be signed in
 */
export async function OwnPlace({
  slug,
  own: { state, offeredUntil },
  token,
}: {
  slug: string;
  own: OwnRegistrationDto;
  token?: string;
}) {
  const [t, format] = [await getTranslations("gatherings.own"), await getFormatter()];
  const until = offeredUntil
    ? format.dateTime(new Date(offeredUntil), { dateStyle: "full", timeStyle: "short" })
    : "";
  const giveUp = t(state === "waiting" ? "giveUpLine" : "giveUp");
  const fields = token ? (
    <input type="hidden" name="token" value={token} />
  ) : (
    <input type="hidden" name="slug" value={slug} />
  );
  return (
    <>
      <p className="max-w-[60ch]">{t(`${state}Text`, { until })}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {state === "offered" && (
          <Form
            action={token ? answerPlaceAction : acceptPlaceAction}
            isGuarded={Boolean(token)}
            className="block"
          >
            {fields}
            <SubmitButton name="answer" value="take">
              {t("take")}
            </SubmitButton>
          </Form>
        )}
        <Form
          action={token ? answerPlaceAction : cancelRegistrationAction}
          isGuarded={Boolean(token)}
          className="block"
        >
          {fields}
          <SubmitButton name="answer" value="give_up" isQuiet>
            {giveUp}
          </SubmitButton>
        </Form>
      </div>
      <p className="mt-3 max-w-[60ch] text-quiet">{t("giveUpText")}</p>
    </>
  );
}
