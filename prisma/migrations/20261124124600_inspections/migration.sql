-- CreateEnum
CREATE TYPE "InspectionKind" AS ENUM ('SELF', 'VISIT');

-- CreateEnum
CREATE TYPE "DefectState" AS ENUM ('OPEN', 'MENDED', 'SETTLED');

-- CreateEnum
CREATE TYPE "DefectStepKind" AS ENUM ('FOUND', 'MENDED', 'SENT_BACK', 'SETTLED');

-- AlterTable
ALTER TABLE "inspection_task" ADD COLUMN "inspection_id" UUID;

-- AlterTable
ALTER TABLE "photo" ADD COLUMN "inspection_id" UUID,
ADD COLUMN "item_code" VARCHAR(40);

-- CreateTable
CREATE TABLE "checklist" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "note" VARCHAR(300),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" VARCHAR(200) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "checklist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_item" (
    "checklist_id" UUID NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "position" INTEGER NOT NULL,
    "part" VARCHAR(40) NOT NULL,
    "part_en" VARCHAR(80) NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "name_en" VARCHAR(200) NOT NULL,
    "weight" SMALLINT NOT NULL,
    "photo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "checklist_item_pkey" PRIMARY KEY ("checklist_id","code")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "checklist_id" UUID NOT NULL,
    "kind" "InspectionKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "by_name" VARCHAR(200) NOT NULL,
    "score" SMALLINT NOT NULL,
    "tier" VARCHAR(10) NOT NULL,
    "note" VARCHAR(500),

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection_answer" (
    "inspection_id" UUID NOT NULL,
    "checklist_id" UUID NOT NULL,
    "code" VARCHAR(40) NOT NULL,
    "verdict" VARCHAR(10) NOT NULL,
    "note" VARCHAR(300),

    CONSTRAINT "inspection_answer_pkey" PRIMARY KEY ("inspection_id","code")
);

-- CreateTable
CREATE TABLE "defect" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "inspection_id" UUID,
    "item_code" VARCHAR(40),
    "facility_code" VARCHAR(40),
    "what" VARCHAR(300) NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "mend_by" DATE NOT NULL,
    "state" "DefectState" NOT NULL DEFAULT 'OPEN',

    CONSTRAINT "defect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "defect_step" (
    "id" UUID NOT NULL,
    "defect_id" UUID NOT NULL,
    "kind" "DefectStepKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_user_id" UUID NOT NULL,
    "by_name" VARCHAR(200) NOT NULL,
    "note" VARCHAR(300),

    CONSTRAINT "defect_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "checklist_version_key" ON "checklist"("version");

-- CreateIndex
CREATE INDEX "inspection_station_id_kind_at_idx" ON "inspection"("station_id", "kind", "at");

-- CreateIndex
CREATE INDEX "defect_station_id_state_mend_by_idx" ON "defect"("station_id", "state", "mend_by");

-- CreateIndex
CREATE INDEX "defect_state_mend_by_idx" ON "defect"("state", "mend_by");

-- CreateIndex
CREATE INDEX "defect_step_defect_id_at_idx" ON "defect_step"("defect_id", "at");

-- CreateIndex
CREATE INDEX "photo_inspection_id_idx" ON "photo"("inspection_id");

-- AddForeignKey
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklist"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_answer" ADD CONSTRAINT "inspection_answer_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection_answer" ADD CONSTRAINT "inspection_answer_checklist_id_code_fkey" FOREIGN KEY ("checklist_id", "code") REFERENCES "checklist_item"("checklist_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "defect" ADD CONSTRAINT "defect_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "defect" ADD CONSTRAINT "defect_inspection_id_fkey" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "defect" ADD CONSTRAINT "defect_facility_code_fkey" FOREIGN KEY ("facility_code") REFERENCES "term"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "defect_step" ADD CONSTRAINT "defect_step_defect_id_fkey" FOREIGN KEY ("defect_id") REFERENCES "defect"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say.

-- One version is in force.
CREATE UNIQUE INDEX "checklist_one_in_force" ON "checklist" ((true)) WHERE "superseded_at" IS NULL;
ALTER TABLE "checklist_item" ADD CONSTRAINT "checklist_item_weighs" CHECK ("weight" BETWEEN 1 AND 100);
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_score_in_hundred" CHECK ("score" BETWEEN 0 AND 100);

-- A thing is broken once, however often it is found so.
CREATE UNIQUE INDEX "defect_one_unsettled" ON "defect" ("station_id", coalesce("facility_code", "item_code"))
  WHERE "state" <> 'SETTLED' AND coalesce("facility_code", "item_code") IS NOT NULL;

-- Results and what became of defects stay as they were written.
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "checklist_item" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "inspection" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "inspection_answer" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "append_only" BEFORE UPDATE OR DELETE ON "defect_step" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
