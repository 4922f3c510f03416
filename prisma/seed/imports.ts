import { commitImport } from "@/lib/domain/ledgers/commit-import"
import { previewImport } from "@/lib/domain/ledgers/preview-import"
import { addDays, dayOf } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import type { Actors } from "./actors"
import { done } from "./done"
import { idOf, type StationIds } from "./stations"
import type { Deed } from "./timeline"

const HOUR_MS = 3_600_000

/** The street brought last week's stock-taking in; its plan for a term waits for somebody to look at it, with two rows to be put right. */
export function importDeeds({ actors, ids, now }: { actors: Actors; ids: StationIds; now: Date }): Deed[] {
  const street = () => actors.named("street")
  return [
    {
      at: new Date(now.getTime() - 20 * HOUR_MS),
      act: async () => {
        const bytes = csv([
          "天通苑北街道驿站设施核查表",
          "驿站名称,可容纳人数,到达提示",
          "天通西苑小哥加油站,14,从小区南门进，右手第二间",
          "天通中苑骑手食堂驿站,30,食堂门口有停车架",
          "天通北苑夜间驿站,6,",
        ])
        const { id } = done(
          await previewImport(street(), { kind: "STATIONS", fileName: "驿站设施核查表.csv", bytes }),
        )
        done(await commitImport(street(), { id }))
      },
    },
    {
      at: new Date(now.getTime() - 0.7 * HOUR_MS),
      act: async () => {
        const from = mondayOf(addWeeks(weekNow(now), 3))
        const to = addDays(from, 8 * 7 - 1)
        const bytes = csv([
          "服务项目,服务频次,服务时间,场地,服务单位",
          "义务理发,每周一,9:00-11:30,里间,",
          "义诊,每月第二个周五,9:00-11:00,里间,",
          "法律咨询,隔周周三（单周）,14:00-16:00,里间,",
          "义诊,每逢初一十五,9:00-11:00,里间,",
          "测血糖,每周四,9:00-10:00,里间,",
        ])
        const stationId = idOf("天通北苑夜间驿站", ids)
        const fileName = `${dayOf(now).slice(0, 4)} 下一期服务安排.csv`
        done(await previewImport(street(), { kind: "SCHEDULE", fileName, bytes, stationId, from, to }))
      },
    },
  ]
}

function csv(lines: string[]): Uint8Array {
  return new TextEncoder().encode(lines.join("\n"))
}
