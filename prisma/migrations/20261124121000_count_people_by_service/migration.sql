-- People are told apart at each service as well; '' is the visit to the station itself, as in attendance_daily.
ALTER TABLE "attendance_person" ADD COLUMN "kind_code" VARCHAR(40) NOT NULL DEFAULT '';
ALTER TABLE "attendance_person" ALTER COLUMN "kind_code" DROP DEFAULT;
ALTER TABLE "attendance_person" DROP CONSTRAINT "attendance_person_pkey",
  ADD CONSTRAINT "attendance_person_pkey" PRIMARY KEY ("day", "station_id", "kind_code", "pseudonym");

-- From here on: what Prisma's schema language cannot say.

-- The sums so far know no service: counted anew from the entries that stand.
DELETE FROM "attendance_person";
INSERT INTO "attendance_person" ("day", "area_code", "station_id", "kind_code", "pseudonym", "entries")
SELECT "day", min("area_code"), "station_id", "kind_code", "pseudonym", count(*)
FROM "attendance_entry" e
WHERE "pseudonym" IS NOT NULL AND NOT EXISTS (SELECT FROM "attendance_void" v WHERE v."entry_id" = e."id")
GROUP BY "day", "station_id", "kind_code", "pseudonym";
