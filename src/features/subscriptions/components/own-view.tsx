import { useTranslations } from "next-intl";
import { LinkForm } from "./link-form";
import { ResultNote } from "./result-note";

/** For whoever has no list to show: visitors, and members who asked for nothing yet. */
export function OwnView({
  isSignedIn,
  result,
}: {
  isSignedIn: boolean;
  result: string | string[] | undefined;
}) {
  const t = useTranslations("subscriptions.own");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <ResultNote result={result} />
      <p className="text-lg">{isSignedIn ? t("none") : t("lede")}</p>
      <p>
        <a className="btn" href="/map">
          {t("toMap")}
        </a>
      </p>
      {!isSignedIn && (
        <>
          <LinkForm />
          <p>
            {t.rich("signIn", {
              link: (words) => <a href="/sign-in?next=%2Fsubscriptions">{words}</a>,
            })}
          </p>
        </>
      )}
    </div>
  );
}
