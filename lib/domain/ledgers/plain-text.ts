import { type Cell, textOf } from "@/lib/plain/sheet"

/** A cell as the readers of times and days want it: one kind of dash, one kind of comma, no space but as a comma between two things. */
export function readable(cell: Cell | undefined): string {
  return textOf(cell)
    .replace(/\s*[-‐‑‒–—―−~〜～至到]+\s*/g, "-")
    .replace(/\s*[、,，;；/|｜&和及与]\s*/g, "、")
    .replace(/\s*([:：()（）])\s*/g, "$1")
    .replace(/[：]/g, ":")
    .replace(/（/g, "(")
    .replace(/）/g, ")")
    .replace(/\s+/g, "、")
    .replace(/、{2,}/g, "、")
    .replace(/^、|、$/g, "")
}

/** Two spellings of one name: without space, brackets' shape or case. */
export function nameKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·•.,，。:：“”"'《》<>]/g, "")
}
