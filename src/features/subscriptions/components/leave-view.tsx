import { useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { leaveAction } from "../actions";
import type { SearchDto } from "../types";
import { SearchWords } from "./search-words";

type Props = { token: string; hasLeft: boolean; isAll: boolean; search: SearchDto | null };

/** What a link that leaves a list ends, and the button that does it; or that it has been done. */
export function LeaveView({ token, hasLeft, isAll, search }: Props) {
  const t = useTranslations("subscriptions.leave");
  if (hasLeft) {
    return (
      <div className="page prose">
        <h1>{t("doneTitle")}</h1>
        <FocusedNote>{isAll ? t("doneAll") : t("doneOne")}</FocusedNote>
        <p>{t("back")}</p>
        <p className="text-quiet">{t("account")}</p>
      </div>
    );
  }
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{search ? t("one") : t("all")}</p>
      {search && (
        <p className="text-lg font-semibold">
          <SearchWords search={search} />
        </p>
      )}
      <Form action={leaveAction} className="form pt-3">
        <input type="hidden" name="token" value={token} />
        <div>
          <SubmitButton>{t("button")}</SubmitButton>
        </div>
      </Form>
      <p className="text-quiet">{t("account")}</p>
    </div>
  );
}
