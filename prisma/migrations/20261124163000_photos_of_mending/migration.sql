-- AlterTable
ALTER TABLE "photo" ADD COLUMN "defect_step_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "photo_defect_step_id_key" ON "photo"("defect_step_id");

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_defect_step_id_fkey" FOREIGN KEY ("defect_step_id") REFERENCES "defect_step"("id") ON DELETE SET NULL ON UPDATE CASCADE;
