-- CreateEnum
CREATE TYPE "PunchKind" AS ENUM ('OPEN', 'CLOSE');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('SHUT', 'NOT_FOUND', 'FACILITY');

-- AlterTable
ALTER TABLE "station" ADD COLUMN "punch_kind" "PunchKind",
ADD COLUMN "punch_at" TIMESTAMPTZ(3),
ADD COLUMN "doubted_at" TIMESTAMPTZ(3),
ADD COLUMN "answered_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "opening_punch" (
    "id" UUID NOT NULL,
    "key" VARCHAR(80) NOT NULL,
    "station_id" UUID NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "kind" "PunchKind" NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "late" BOOLEAN NOT NULL,
    "by_user_id" UUID NOT NULL,
    "by_name" VARCHAR(200) NOT NULL,

    CONSTRAINT "opening_punch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_report" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "area_code" VARCHAR(12) NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "facility_code" VARCHAR(40) NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "pseudonym" BYTEA NOT NULL,
    "shown_open" BOOLEAN NOT NULL,

    CONSTRAINT "station_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "opening_punch_key" ON "opening_punch"("key");

-- CreateIndex
CREATE INDEX "opening_punch_station_id_at_idx" ON "opening_punch"("station_id", "at");

-- CreateIndex
CREATE INDEX "opening_punch_area_code_day_idx" ON "opening_punch"("area_code", "day");

-- CreateIndex
CREATE INDEX "station_report_station_id_at_idx" ON "station_report"("station_id", "at");

-- AddForeignKey
ALTER TABLE "opening_punch" ADD CONSTRAINT "opening_punch_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "station_report" ADD CONSTRAINT "station_report_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say.

ALTER TABLE "station" ADD CONSTRAINT "station_punch_is_whole" CHECK (("punch_kind" IS NULL) = ("punch_at" IS NULL));
ALTER TABLE "opening_punch" ADD CONSTRAINT "opening_punch_day_of_at" CHECK ("day" = ("at" AT TIME ZONE 'Asia/Shanghai')::date);
ALTER TABLE "station_report" ADD CONSTRAINT "station_report_names_facility" CHECK (("kind" = 'FACILITY') = ("facility_code" <> ''));
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "opening_punch" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "station_report" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
