"use client"

import { usePathname } from "next/navigation"
import { Icon } from "../ui/icon"

/** @param path of its outline, from `icons.ts` */
type NavItem = { href: string; label: string; path: string }
export type NavGroup = { label: string; items: NavItem[] }

/** The lines of the rail. Each knows by the address whether it is the current one. */
export function Rail({ groups, label }: { groups: NavGroup[]; label: string }) {
  const address = usePathname() ?? ""
  return (
    <nav aria-label={label} className="space-y-4 px-2 pt-2 pb-6">
      {groups.map((group) => (
        <div key={group.label}>
          <p className="px-3 pb-1 text-xs font-medium text-muted">{group.label}</p>
          <ul className="space-y-0.5">
            {group.items.map(({ href, label, path }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={address === href || address.startsWith(`${href}/`) ? "page" : undefined}
                  className="flex min-h-9 items-center gap-2.5 rounded-control border-s-3 border-transparent px-2.5 py-1 text-ink hover:bg-raised aria-[current=page]:border-accent-edge aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent-text"
                >
                  <span className="text-muted in-aria-[current=page]:text-accent-text">
                    <Icon path={path} />
                  </span>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
