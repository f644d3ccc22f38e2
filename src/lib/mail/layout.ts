import { escapeHtml } from "../escape-html"
import type { Mail } from "./mail"
import { oneLine } from "./one-line"

/** What a mail says, before it has a look. Every string is plain text. */
export interface MailContent {
  subject: string
  heading: string
  paragraphs: string[]
  /** Label and value, one under the other. */
  rows: { label: string; value: string; strong?: boolean }[]
  action: { label: string; url: string } | null
  /** Small print under the action. */
  notes: string[]
}

const ink = "#2f2b26"
const quiet = "#746e66"
const line = "#e4dfd8"
const font = "Geist,system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** Calm stone and one bright tile, in tables and inline styles because mail clients know nothing else. */
export function renderMail(content: MailContent): Mail {
  return { subject: oneLine(content.subject), text: textOf(content), html: htmlOf(content) }
}

function textOf(content: MailContent): string {
  const { action } = content
  const blocks = [
    content.heading,
    ...content.paragraphs,
    content.rows.map((row) => `${row.label}: ${row.value}`).join("\n"),
    action ? `${action.label}:\n${action.url}` : "",
    ...content.notes,
  ]
  return `${blocks.filter(Boolean).join("\n\n")}\n`
}

function htmlOf(content: MailContent): string {
  const { action } = content
  const title = escapeHtml(oneLine(content.subject))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${title}</title>
</head>
<body style="margin:0;background:#f6f4f1;color:${ink};font-family:${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f4f1">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#fff;border:1px solid ${line};border-radius:10px">
<tr><td style="padding:32px">
<div style="width:24px;height:24px;border-radius:6px;background:#e0a526;font-size:0">&nbsp;</div>
<h1 style="margin:20px 0 12px;font-size:22px;line-height:1.2;font-weight:600">${escapeHtml(content.heading)}</h1>
${content.paragraphs.map(paragraph).join("\n")}
${rowsOf(content)}
${action ? buttonOf(action) : ""}
${content.notes.map(note).join("\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 12px;font-size:16px;line-height:1.5">${escapeHtml(text)}</p>`
}

function note(text: string): string {
  return `<p style="margin:12px 0 0;font-size:14px;line-height:1.5;color:${quiet}">${escapeHtml(text)}</p>`
}

function rowsOf({ rows }: MailContent): string {
  if (rows.length === 0) return ""
  const cells = rows.map(({ label, value, strong }) => {
    const weight = strong ? ";font-weight:600" : ""
    return `<tr>
<td style="padding:8px 12px 8px 0;border-top:1px solid ${line};font-size:14px;line-height:1.5;color:${quiet};vertical-align:top">${escapeHtml(label)}</td>
<td align="right" style="padding:8px 0;border-top:1px solid ${line};font-size:14px;line-height:1.5;font-variant-numeric:tabular-nums${weight}">${escapeHtml(value)}</td>
</tr>`
  })
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:20px 0;border-bottom:1px solid ${line}">
${cells.join("\n")}
</table>`
}

function buttonOf(action: { label: string; url: string }): string {
  const style = `display:inline-block;padding:12px 20px;border-radius:8px;background:${ink};color:#fff;font-size:16px;font-weight:600;text-decoration:none`
  return `<p style="margin:20px 0 0"><a href="${escapeHtml(action.url)}" style="${style}">${escapeHtml(action.label)}</a></p>`
}
