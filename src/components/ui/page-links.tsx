type Props = {
  page: number;
  pages: number;
  href: (page: number) => string;
  words: { label: string; previous: string; next: string; page: string };
};

/** The way through a list that is longer than a page. */
export function PageLinks({ page, pages, href, words }: Props) {
  if (pages === 1) return null;
  return (
    <nav aria-label={words.label} className="no-print mt-6 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <a className="btn" rel="prev" href={href(page - 1)}>
          {words.previous}
        </a>
      )}
      <span>{words.page}</span>
      {page < pages && (
        <a className="btn" rel="next" href={href(page + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
