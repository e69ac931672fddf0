import { getTranslations } from "next-intl/server";
import type { OwnConfirmationState } from "../../loaders/confirm";
import { WaysOn } from "./ways-on";

/** The code of this browser does not work any more; another one does. */
export async function CodeOver({
  confirmation: { email, isDraft },
}: {
  confirmation: Extract<OwnConfirmationState, { state: "over" }>;
}) {
  const t = await getTranslations("signIn.over");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">
        {t.rich("text", { email, b: (text) => <b className="wrap-anywhere">{text}</b> })}
      </p>
      {isDraft && <p>{t("kept")}</p>}
      <div className="pt-3">
        <WaysOn isMain />
      </div>
    </div>
  );
}

/** Confirmed already, here or on another device. */
export async function CodeDone({
  confirmation: { path, isDraft },
}: {
  confirmation: Extract<OwnConfirmationState, { state: "done" }>;
}) {
  const t = await getTranslations("signIn.done");
  const key = isDraft ? "draft" : path ? "here" : "elsewhere";
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t(key)}</p>
      <p className="pt-3">
        <a className="btn btn-main" href={path ?? "/sign-in"}>
          {t(path ? "go" : "signIn")}
        </a>
      </p>
    </div>
  );
}

/** No code was asked for in this browser. */
export async function NoCode() {
  const t = await getTranslations("signIn.none");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("text")}</p>
      <p className="pt-3">
        <a className="btn btn-main" href="/sign-in">
          {t("action")}
        </a>
      </p>
    </div>
  );
}
