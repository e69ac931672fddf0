import ReactMarkdown, { type Components } from "react-markdown";

// Headings of a text stand below the page's own; pictures of other sites are not loaded.
const COMPONENTS: Components = {
  h1: "h3",
  h2: "h3",
  h3: "h4",
  a: ({ href, children }) => (
    <a href={href} rel="nofollow noopener ugc">
      {children}
    </a>
  ),
};

/**
 * What somebody wrote, as Markdown without raw HTML: react-markdown never makes any, and refuses addresses that run
 * scripts.
 * @param lang BCP 47
 */
export function Markdown({ text, lang }: { text: string; lang: string }) {
  return (
    <div className="prose" lang={lang}>
      <ReactMarkdown skipHtml disallowedElements={["img"]} components={COMPONENTS}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
