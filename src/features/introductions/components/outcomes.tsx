import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { loadNumbers } from "../loaders/numbers";
import { Numbers } from "./numbers";

/** What comes of needs and introductions, for everybody; nothing while the database does not answer. */
export async function Outcomes() {
  const [t, loaded] = [await getTranslations("open.data.outcomes"), await loadNumbers()];
  if (loaded.state !== "ok") return null;
  return (
    <InkSection id="outcomes" title={t("title")}>
      <Numbers numbers={loaded.value} />
    </InkSection>
  );
}
