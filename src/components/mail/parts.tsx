import type { ReactNode } from "react";
import { STYLES } from "./style";

/** What the mail is about: one for each. */
export function MailHeading({ children }: { children: ReactNode }) {
  return <h1 style={STYLES.heading}>{children}</h1>;
}

/** Title of a part. */
export function MailSubheading({ children }: { children: ReactNode }) {
  return <h2 style={STYLES.subheading}>{children}</h2>;
}

export function MailText({ children }: { children: ReactNode }) {
  return <p style={STYLES.paragraph}>{children}</p>;
}

/** A link within a sentence. @param href absolute */
export function MailLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="m-link" style={STYLES.link}>
      {children}
    </a>
  );
}

/** The one thing to do. @param href absolute */
export function MailButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p style={STYLES.paragraph}>
      <a href={href} className="m-button" style={STYLES.button}>
        {children}
      </a>
    </p>
  );
}

/** A code to be typed; as text it stands in a line of its own, without spaces. */
export function MailCode({ children }: { children: string }) {
  return <p style={STYLES.code}>{children}</p>;
}
