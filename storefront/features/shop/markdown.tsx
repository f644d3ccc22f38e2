import ReactMarkdown from "react-markdown"
import rehypeSanitize, { defaultSchema } from "rehype-sanitize"
import remarkGfm from "remark-gfm"

/** Pictures are left out: a creator's text must not make a buyer's browser call other servers. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "input"),
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"] },
}

/** A creator's markdown as safe HTML, made on the server. Raw HTML in it is never rendered. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose">
      <ReactMarkdown
        components={{
          // The page has its own first heading.
          h1: ({ children }) => <h2>{children}</h2>,
          // An address that is not allowed was taken away: then there is no link either.
          a: ({ href, children }) =>
            href ? (
              <a href={href} rel="nofollow noopener ugc" target="_blank">
                {children}
              </a>
            ) : (
              children
            ),
        }}
        rehypePlugins={[[rehypeSanitize, schema]]}
        remarkPlugins={[remarkGfm]}
        skipHtml
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}
