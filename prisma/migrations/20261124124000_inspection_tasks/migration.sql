-- CreateEnum
CREATE TYPE "InspectionCause" AS ENUM ('REPORTS', 'ROUTINE', 'RECHECK', 'COMPLAINT');

-- CreateEnum
CREATE TYPE "InspectionTaskState" AS ENUM ('OPEN', 'DONE', 'DROPPED');

-- CreateTable
CREATE TABLE "inspection_task" (
    "id" UUID NOT NULL,
    "station_id" UUID NOT NULL,
    "cause" "InspectionCause" NOT NULL,
    "about" JSONB NOT NULL DEFAULT '{}',
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raised_by" VARCHAR(200) NOT NULL,
    "due_day" DATE NOT NULL,
    "state" "InspectionTaskState" NOT NULL DEFAULT 'OPEN',
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" VARCHAR(200),
    "closing_note" VARCHAR(500),

    CONSTRAINT "inspection_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "inspection_task_station_id_raised_at_idx" ON "inspection_task"("station_id", "raised_at");

-- CreateIndex
CREATE INDEX "inspection_task_state_due_day_id_idx" ON "inspection_task"("state", "due_day", "id");

-- AddForeignKey
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_station_id_fkey" FOREIGN KEY ("station_id") REFERENCES "station"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on: what Prisma's schema language cannot say.

-- Ten riders who report the same evening send the street there once.
CREATE UNIQUE INDEX "inspection_task_one_open" ON "inspection_task" ("station_id", "cause") WHERE "state" = 'OPEN';
ALTER TABLE "inspection_task" ADD CONSTRAINT "inspection_task_closed_says_when" CHECK (("state" = 'OPEN') = ("closed_at" IS NULL));
