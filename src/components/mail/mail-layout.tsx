import { env } from "@/lib/env";
import type { MailContext, MailPage } from "@/lib/mailer/define";
import { SHEET, STYLES } from "./style";

/** What tables of a mail are: for placing, not for data. */
const PLACING = { role: "presentation", width: "100%", cellPadding: 0, cellSpacing: 0, border: 0 } as const;

/** The page of a mail: one column, nothing loaded from anywhere. */
export const MailLayout: MailPage = ({ context, subject, preview, reason, children }) => {
  const { locale, t } = context;
  return (
    <html lang={locale} dir="ltr">
      {/* biome-ignore lint/style/noHeadElement: no page of Next's */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; React would escape its quotes */}
        <style dangerouslySetInnerHTML={{ __html: SHEET }} />
      </head>
      <body className="m-paper" style={STYLES.body}>
        <div style={STYLES.preview} data-skip-in-text="true">
          {preview}
        </div>
        <table {...PLACING} className="m-paper" style={STYLES.outer}>
          <tbody>
            <tr>
              <td align="center">
                <table {...PLACING} style={STYLES.column}>
                  <tbody>
                    <tr>
                      <td align="left" style={STYLES.brand} data-skip-in-text="true">
                        {t("common.site.name")}
                      </td>
                    </tr>
                    <tr>
                      <td align="left" className="m-card" style={STYLES.card}>
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td align="left" className="m-quiet" style={STYLES.footer}>
                        <Foot context={context} reason={reason} />
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
};

/** Why she gets it, how it ends, and who sends it. */
function Foot({ context: { t, url, unsubscribeUrl }, reason }: { context: MailContext; reason: string }) {
  const { OPERATOR_NAME: name, OPERATOR_EMAIL: email } = env;
  return (
    <>
      {/* A line in the text part; to the eye the card ends here anyway. */}
      <hr style={STYLES.textOnly} />
      <p style={STYLES.small}>{reason}</p>
      {unsubscribeUrl && (
        <p style={STYLES.small}>
          <a href={unsubscribeUrl} style={STYLES.quietLink}>
            {t("mail.foot.unsubscribe")}
          </a>
        </p>
      )}
      <p style={STYLES.small}>
        {name ? t("mail.foot.operator", { name }) : t("mail.foot.unnamed")}
        {email && ` ${email}`}
      </p>
      <p style={STYLES.small}>
        <a href={url("/")} style={STYLES.quietLink}>
          {t("common.site.name")}
        </a>
      </p>
    </>
  );
}
