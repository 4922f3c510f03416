-- Two planners of one week stand in each other's way only at the same session.
ALTER TABLE "session" ADD COLUMN "changed_in" INTEGER NOT NULL DEFAULT 0;
