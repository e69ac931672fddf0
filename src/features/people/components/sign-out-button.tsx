import { getTranslations } from "next-intl/server";

/** Signs out in this browser; a plain form, so that the whole page goes. */
export async function SignOutButton() {
  const t = await getTranslations("signIn");
  return (
    <form method="post" action="/sign-out">
      <button type="submit" className="btn">
        {t("signOut")}
      </button>
    </form>
  );
}
