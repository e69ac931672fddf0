import { getLocale, getTranslations } from "next-intl/server";
import { CopyText } from "@/components/ui/copy-text";
import { Icon } from "@/components/ui/icon";

/** The address of a calendar: opened by a calendar program, or copied. @param address absolute */
export async function FeedAddress({
  address,
  label,
  open,
}: {
  address: string;
  label: string;
  open: string;
}) {
  const t = await getTranslations("meetings.own");
  return (
    <div className="space-y-3">
      <p>
        <a className="btn" href={address.replace(/^https?:/, "webcal:")}>
          <Icon name="calendar-plus" />
          {open}
        </a>
      </p>
      <CopyText
        label={label}
        text={address}
        lang={await getLocale()}
        rows={3}
        words={{ copy: t("copy"), copied: t("copied"), failed: t("failed") }}
        icon={<Icon name="copy" />}
      />
    </div>
  );
}
