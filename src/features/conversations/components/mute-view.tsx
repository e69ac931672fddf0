import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { muteByLinkAction } from "../actions/manage";

/** What the link of a mail ends, and the button that does it; or that it is done. */
export function MuteView({ token, isMuted }: { token: string; isMuted: boolean }) {
  const t = useTranslations("conversations.mute");
  return (
    <div className="page prose">
      <h1>{t(isMuted ? "doneTitle" : "title")}</h1>
      <p className="text-lg">{t(isMuted ? "doneText" : "text")}</p>
      {!isMuted && (
        <Form action={muteByLinkAction} className="form pt-3">
          <input type="hidden" name="token" value={token} />
          <div>
            <SubmitButton>{t("button")}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
