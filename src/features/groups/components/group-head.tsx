import type { ReactNode } from "react";

type Props = {
  slug: string;
  /** Of the group, and the language it is in. */
  name: string;
  lang: string;
  title: ReactNode;
  lede?: ReactNode;
  /** More of the head, below. */
  children?: ReactNode;
};

/** The top of a page below a group's: the way back to it, and what this page is. */
export function GroupHead({ slug, name, lang, title, lede, children }: Props) {
  return (
    <>
      <p className="mb-2">
        <a className="inline-flex min-h-11 items-center" href={`/groups/${slug}`} lang={lang}>
          <bdi>{name}</bdi>
        </a>
      </p>
      <h1 className="[overflow-wrap:anywhere]">{title}</h1>
      {lede && <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{lede}</p>}
      {children}
    </>
  );
}
