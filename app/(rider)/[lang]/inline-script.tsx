/** A few lines of our own in the page; what is in them is constant. */
export function InlineScript({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this repository; as a child it would be escaped and not run
  return <script dangerouslySetInnerHTML={{ __html: text }} />
}
