import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_HEADER, LOCALES, type Locale, negotiateLocale } from "./locales";
import { loadMessages } from "./messages";

export default getRequestConfig(async ({ locale: explicit }) => {
  const fixed = LOCALES.find((candidate) => candidate === explicit);
  const locale: Locale = fixed ?? negotiateLocale({ param: (await headers()).get(LOCALE_HEADER) });
  return {
    locale,
    messages: await loadMessages(locale),
    // Everything here happens in Massachusetts.
    timeZone: "America/New_York",
  };
});
