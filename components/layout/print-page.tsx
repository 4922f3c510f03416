import type { ReactNode } from "react"

/** A sheet of A4 for posters and reports: what is on the screen is what comes out of the printer. */
export function PrintPage({ face = "rider", children }: { face?: "rider" | "staff"; children: ReactNode }) {
  return (
    <div data-face={face} className="min-h-dvh">
      <main
        id="content"
        className="mx-auto w-full max-w-[210mm] bg-surface p-[14mm] shadow-card max-sm:p-4 print:max-w-none print:p-0 print:shadow-none sm:my-6 print:my-0"
      >
        {children}
      </main>
    </div>
  )
}
