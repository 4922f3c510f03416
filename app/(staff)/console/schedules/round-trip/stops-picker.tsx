"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { IconButton } from "@/components/ui/icon-button"
import { arrowDownIcon, arrowUpIcon, plusIcon, xIcon } from "@/components/ui/icons"
import type { StationToVisit } from "@/lib/domain/rounds/reads"

type Props = { stations: StationToVisit[]; picked: string[] }

/** The stations to visit, in their order; those that are not picked yet stand beside. */
export function StopsPicker({ stations, picked: first }: Props) {
  const t = useTranslations("rounds.picker")
  const [picked, setPicked] = useState(() => first.filter((id) => stations.some((one) => one.id === id)))
  const [q, setQ] = useState("")
  const left = stations.filter(({ id }) => !picked.includes(id))
  const found = left.filter(({ name, unit }) => `${name} ${unit}`.includes(q.trim()))
  const swap = (index: number, other: number) =>
    setPicked(picked.map((id, n) => picked[n === index ? other : n === other ? index : n] ?? id))
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <div>
        <h3 className="mb-1 font-medium">{t("picked", { count: picked.length })}</h3>
        {picked.length === 0 && <p className="text-muted">{t("none")}</p>}
        <ol className="divide-y divide-line">
          {picked.map((id, index) => {
            const name = stations.find((one) => one.id === id)?.name ?? ""
            return (
              <li key={id} className="flex items-center gap-1">
                <input type="hidden" name="stations" value={id} />
                <span className="w-6 shrink-0 text-muted">{index + 1}</span>
                <span className="min-w-0 flex-1">{name}</span>
                <IconButton
                  label={t("up", { name })}
                  path={arrowUpIcon}
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                />
                <IconButton
                  label={t("down", { name })}
                  path={arrowDownIcon}
                  disabled={index === picked.length - 1}
                  onClick={() => swap(index, index + 1)}
                />
                <IconButton
                  label={t("remove", { name })}
                  path={xIcon}
                  onClick={() => setPicked(picked.filter((one) => one !== id))}
                />
              </li>
            )
          })}
        </ol>
      </div>
      <div>
        <div className="mb-1 flex flex-wrap items-center gap-2">
          <input
            type="search"
            value={q}
            onChange={(event) => setQ(event.target.value)}
            aria-label={t("search")}
            placeholder={t("search")}
            className="control min-w-0 flex-1"
          />
          <Button
            disabled={found.length === 0}
            onClick={() => setPicked([...picked, ...found.map(({ id }) => id)])}
          >
            {t("addAll")}
          </Button>
        </div>
        <ul className="max-h-80 divide-y divide-line overflow-y-auto">
          {found.map(({ id, name, unit }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => setPicked([...picked, id])}
                className="flex min-h-control w-full items-center gap-2 px-1 py-1 text-start hover:bg-raised"
              >
                <Icon path={plusIcon} className="shrink-0 text-accent-text" />
                <span className="min-w-0 flex-1">{name}</span>
                <span className="text-sm text-muted">{unit}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
