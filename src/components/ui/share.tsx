import { getLocale, getTranslations } from "next-intl/server";
import { env } from "@/lib/env";
import { inLanguage } from "@/lib/page-metadata";
import { shareLinks } from "@/lib/share-links";
import { Icon, type IconName } from "./icon";
import { QrCode } from "./qr-code";
import { ShareButtons } from "./share-buttons";

/**
 * Ways to send a page on: the browser's own, a copied link, message apps, a QR code. Links carry the language.
 * @param path of the page, beginning with "/"
 */
export async function Share({ path, title }: { path: string; title: string }) {
  const t = await getTranslations("common.share");
  const url = `${env.APP_URL}${inLanguage(path, await getLocale())}`;
  const links = shareLinks({ url, title });
  const labels = { send: t("send"), copy: t("copy"), copied: t("copied"), failed: t("failed") };
  return (
    <div className="no-print">
      <div className="flex flex-wrap gap-2">
        <ShareButtons
          url={url}
          title={title}
          labels={labels}
          sendIcon={<Icon name="share" />}
          copyIcon={<Icon name="copy" />}
        />
        <ShareLink href={links.whatsapp} icon="message-circle" label={t("whatsapp")} />
        <ShareLink href={links.email} icon="mail" label={t("email")} />
        <ShareLink href={links.sms} icon="message-square" label={t("sms")} />
      </div>
      <details className="mt-3">
        <summary className="inline-flex min-h-11 items-center font-semibold">{t("qr")}</summary>
        <QrCode
          url={url}
          label={t("qrLabel", { title })}
          className="mt-1 size-44 rounded-lg border border-line"
        />
      </details>
    </div>
  );
}

function ShareLink({ href, icon, label }: { href: string; icon: IconName; label: string }) {
  return (
    <a className="chip min-h-11" href={href} rel="noreferrer">
      <Icon name={icon} />
      {label}
    </a>
  );
}
