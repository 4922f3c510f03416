import type { Role } from "@/lib/server/generated/enums"
import type { ProviderKey } from "./providers"

type UnitRole = Exclude<Role, "ADMIN" | "KEEPER" | "PROVIDER">
export type PostSeed =
  | { role: "ADMIN" }
  | { role: UnitRole; unitCode: string }
  | { role: "KEEPER"; station: string }
  | { role: "PROVIDER"; provider: ProviderKey }
export type AccountSeed = { username: string; displayName: string; posts: PostSeed[] }

export const DEMO_PASSWORD = "Nuanyi-demo-2026"

/** The demo's people, by post: none of them is anybody. Two districts, so that what an account may not see can be tried. */
export const ACCOUNTS: AccountSeed[] = [
  { username: "admin", displayName: "平台管理员", posts: [{ role: "ADMIN" }] },
  { username: "city", displayName: "市委组织部工作人员", posts: [{ role: "CITY", unitCode: "1101" }] },
  {
    username: "district",
    displayName: "昌平区委组织部工作人员",
    posts: [{ role: "DISTRICT", unitCode: "110114" }],
  },
  {
    username: "street",
    displayName: "天通苑北街道工作人员",
    posts: [{ role: "STREET", unitCode: "110114008" }],
  },
  {
    username: "community",
    displayName: "天通北苑第一东社区工作人员",
    posts: [{ role: "COMMUNITY", unitCode: "110114008012" }],
  },
  {
    username: "keeper",
    displayName: "华联家园驿站管理员",
    posts: [{ role: "KEEPER", station: "华联家园驿站" }],
  },
  {
    username: "provider",
    displayName: "天通苑北社区卫生服务中心联络员",
    posts: [{ role: "PROVIDER", provider: "clinic" }],
  },
  {
    username: "district2",
    displayName: "朝阳区委组织部工作人员",
    posts: [{ role: "DISTRICT", unitCode: "110105" }],
  },
  {
    username: "street2",
    displayName: "八里庄街道工作人员",
    posts: [{ role: "STREET", unitCode: "110105015" }],
  },
  {
    username: "community2",
    displayName: "十里堡社区工作人员",
    posts: [{ role: "COMMUNITY", unitCode: "110105015033" }],
  },
  {
    username: "keeper2",
    displayName: "十里堡暖心驿站管理员",
    posts: [{ role: "KEEPER", station: "十里堡暖心驿站" }],
  },
  {
    username: "provider2",
    displayName: "八里庄公共法律服务站联络员",
    posts: [{ role: "PROVIDER", provider: "lawyersEast" }],
  },
  {
    username: "multi",
    displayName: "天通东苑社区工作人员",
    posts: [
      { role: "COMMUNITY", unitCode: "110114008001" },
      { role: "KEEPER", station: "天通东苑楼宇驿站" },
    ],
  },
]
