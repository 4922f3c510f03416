CREATE TYPE "ImportKind" AS ENUM ('STATIONS', 'SCHEDULE');
CREATE TYPE "ImportState" AS ENUM ('PREVIEW', 'COMMITTED', 'UNDONE');
CREATE TYPE "ImportOutcome" AS ENUM ('NEW', 'CHANGE', 'SAME', 'WRONG');

CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'PREVIEW',
    "area_code" VARCHAR(12) NOT NULL,
    "file_name" VARCHAR(200) NOT NULL,
    "sheet_name" VARCHAR(100) NOT NULL,
    "columns" JSONB NOT NULL,
    "by_name" VARCHAR(200) NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_by" UUID,
    "committed_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo_reason" VARCHAR(200),
    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "import_run_area_code_id_idx" ON "import_run"("area_code", "id");

CREATE TABLE "import_row" (
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "subject" VARCHAR(200) NOT NULL,
    "wrong" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "plan" JSONB,
    "written" JSONB,
    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","line")
);
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
