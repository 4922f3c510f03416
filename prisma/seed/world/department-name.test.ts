import { expect, test } from "vitest"
import { departmentNameOf } from "./department-name"

test("an office is called as its level calls it", () => {
  expect([
    departmentNameOf("1101", "北京市"),
    departmentNameOf("110114", "昌平区"),
    departmentNameOf("110114008", "天通苑北街道"),
    departmentNameOf("110105033", "常营地区"),
    departmentNameOf("110114115", "北七家镇"),
    departmentNameOf("110111208", "霞云岭乡"),
    departmentNameOf("110114008012", "天通北苑第一东社区"),
    departmentNameOf("110114008201", "太平庄村"),
    departmentNameOf("110114013004", "领秀慧谷北区居民委员会"),
    departmentNameOf("110105036201", "东大队"),
  ]).toEqual([
    "北京市委组织部",
    "昌平区委组织部",
    "天通苑北街道党工委",
    "常营地区工委",
    "北七家镇党委",
    "霞云岭乡党委",
    "天通北苑第一东社区党委",
    "太平庄村党委",
    "领秀慧谷北区社区党委",
    "东大队党总支",
  ])
})
