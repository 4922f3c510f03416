-- CreateTable
CREATE TABLE "need_daily" (
    "day" DATE NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "station_id" UUID NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,
    "time_of_day" "TimeOfDay" NOT NULL,
    "taps" INTEGER NOT NULL,

    CONSTRAINT "need_daily_pkey" PRIMARY KEY ("day","station_id","kind_code","time_of_day")
);

-- CreateIndex
CREATE INDEX "need_daily_area_code_day_idx" ON "need_daily"("area_code", "day");

-- From here on: what Prisma's schema language cannot say.

-- A tap that moves leaves one count and joins another; only here both are known for certain, also of two taps at once. They are written in
-- one order, so that two that move past each other do not wait for each other for ever. Taps that are forgotten stay counted.
CREATE FUNCTION "count_need"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "need_daily" ("day", "area_code", "station_id", "kind_code", "time_of_day", "taps")
  SELECT c."day", min(c."area_code"), c."station_id", c."kind_code", c."time_of_day", sum(c."n")
  FROM (
    SELECT NEW."day", NEW."area_code", NEW."station_id", NEW."kind_code", NEW."time_of_day", 1 AS "n"
    UNION ALL
    SELECT OLD."day", OLD."area_code", OLD."station_id", OLD."kind_code", OLD."time_of_day", -1 WHERE TG_OP = 'UPDATE') c
  GROUP BY c."day", c."station_id", c."kind_code", c."time_of_day" HAVING sum(c."n") <> 0
  ORDER BY c."day", c."station_id", c."kind_code", c."time_of_day"
  ON CONFLICT ("day", "station_id", "kind_code", "time_of_day") DO UPDATE SET "taps" = "need_daily"."taps" + EXCLUDED."taps";
  RETURN NULL;
END $$;
CREATE TRIGGER "count" AFTER INSERT OR UPDATE ON "need_tap" FOR EACH ROW EXECUTE FUNCTION "count_need"();

INSERT INTO "need_daily" ("day", "area_code", "station_id", "kind_code", "time_of_day", "taps")
SELECT "day", min("area_code"), "station_id", "kind_code", "time_of_day", count(*)
FROM "need_tap" GROUP BY "day", "station_id", "kind_code", "time_of_day";
