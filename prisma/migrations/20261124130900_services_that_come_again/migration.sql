-- CreateEnum
CREATE TYPE "OnHoliday" AS ENUM ('SKIP', 'KEEP');

-- CreateEnum
CREATE TYPE "OnMakeUpDay" AS ENUM ('AS_USUAL', 'ALSO', 'SKIP');

-- CreateTable
CREATE TABLE "service_pattern" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "kind_code" VARCHAR(40) NOT NULL,
    "provider_id" UUID,
    "place" VARCHAR(40) NOT NULL DEFAULT '',
    "capacity" INTEGER,
    "note" VARCHAR(300),
    "starts" SMALLINT NOT NULL,
    "ends" SMALLINT NOT NULL,
    "rule" VARCHAR(120) NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE,
    "on_holiday" "OnHoliday" NOT NULL DEFAULT 'SKIP',
    "on_make_up_day" "OnMakeUpDay" NOT NULL DEFAULT 'AS_USUAL',
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_pattern_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "service_pattern_station_id_ended_at_idx" ON "service_pattern"("station_id", "ended_at");

-- CreateIndex
CREATE INDEX "service_pattern_provider_id_idx" ON "service_pattern"("provider_id");

-- AddForeignKey
ALTER TABLE "service_pattern" ADD CONSTRAINT "service_pattern_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_pattern" ADD CONSTRAINT "service_pattern_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "term"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_pattern" ADD CONSTRAINT "service_pattern_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say.

ALTER TABLE "service_pattern" ADD CONSTRAINT "service_pattern_is_a_span" CHECK (
  "starts" >= 0 AND "starts" < 1440 AND "ends" > "starts" AND "ends" <= "starts" + 1440);
ALTER TABLE "service_pattern" ADD CONSTRAINT "service_pattern_ends_after_it_begins" CHECK ("to_day" IS NULL OR "to_day" >= "from_day");
