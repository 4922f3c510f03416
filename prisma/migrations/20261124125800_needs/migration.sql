-- CreateEnum
CREATE TYPE "TimeOfDay" AS ENUM ('MORNING', 'NOON', 'AFTERNOON', 'EVENING');

-- CreateTable
CREATE TABLE "need_tap" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "week" VARCHAR(8) NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "station_id" UUID NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,
    "time_of_day" "TimeOfDay" NOT NULL,
    "pseudonym" BYTEA NOT NULL,

    CONSTRAINT "need_tap_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "need_tap_station_id_week_idx" ON "need_tap"("station_id", "week");

-- CreateIndex
CREATE INDEX "need_tap_area_code_week_idx" ON "need_tap"("area_code", "week");

-- CreateIndex
CREATE UNIQUE INDEX "need_tap_week_kind_code_pseudonym_key" ON "need_tap"("week", "kind_code", "pseudonym");

-- AddForeignKey
ALTER TABLE "need_tap" ADD CONSTRAINT "need_tap_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need_tap" ADD CONSTRAINT "need_tap_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "term"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
