import { escapeHtml } from "#lib/escape-html"

/** What a person sees who follows a download link that no longer opens: what is true, and where to go. */
export function refusalPage(input: {
  title: string
  message: string
  library_url: string
}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(input.title)}</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 17px/1.6 system-ui, sans-serif;
  background: oklch(98% 0.008 80); color: oklch(20% 0.01 80) }
main { max-width: 34rem; padding: 2rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem }
a { display: inline-block; margin-top: 1.25rem; padding: .65rem 1.1rem; border-radius: .5rem;
  background: oklch(20% 0.01 80); color: oklch(98% 0.008 80); text-decoration: none }
a:focus-visible { outline: 3px solid oklch(60% 0.15 250); outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  body { background: oklch(18% 0.01 80); color: oklch(95% 0.008 80) }
  a { background: oklch(95% 0.008 80); color: oklch(18% 0.01 80) }
}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(input.title)}</h1>
<p>${escapeHtml(input.message)}</p>
<a href="${escapeHtml(input.library_url)}">Open your library</a>
</main>
</body>
</html>
`
}
