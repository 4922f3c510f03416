import { useTranslations } from "next-intl"
import { classes } from "./classes"
import { type Column, nextSort, type Sort } from "./data-table-types"
import { Icon } from "./icon"
import { arrowDownIcon, arrowUpIcon, chevronsUpDownIcon } from "./icons"

export const alignLook = { start: "text-start", end: "text-end", center: "text-center" }

type Props<Row> = {
  columns: Column<Row>[]
  sort?: Sort
  hrefForSort?: (sort: Sort) => string
  sticky?: boolean
}

/** The heading row of a DataTable; sorting is a link, so it lives in the URL and works without script. */
export function DataTableHead<Row>({ columns, sort, hrefForSort, sticky }: Props<Row>) {
  return (
    <thead className={classes(sticky && "sticky top-0 z-2")}>
      <tr>
        {columns.map((column) => {
          const sorted = sort?.key === column.key ? sort.direction : undefined
          return (
            <th
              key={column.key}
              scope="col"
              style={{ width: column.width }}
              aria-sort={sorted && (sorted === "asc" ? "ascending" : "descending")}
              className={classes(column.align && alignLook[column.align], column.wideOnly && "max-md:hidden")}
            >
              {column.sortable && hrefForSort ? (
                <SortLink column={column} sort={sort} href={hrefForSort(nextSort(column, sort))} />
              ) : (
                column.label
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortLink<Row>({ column, sort, href }: { column: Column<Row>; sort?: Sort; href: string }) {
  const t = useTranslations("ui")
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const path = sorted === "asc" ? arrowUpIcon : sorted === "desc" ? arrowDownIcon : chevronsUpDownIcon
  return (
    <a
      href={href}
      data-keep-scroll=""
      className={classes("inline-flex min-h-6 items-center gap-1 hover:text-ink", sorted && "text-ink")}
    >
      {column.label}
      <Icon path={path} size="1em" className={sorted ? "text-accent-text" : "text-edge"} />
      {sorted && <span className="sr-only">{t(sorted === "asc" ? "sortedUp" : "sortedDown")}</span>}
    </a>
  )
}
