-- "What happened between these days" must not read the whole log.
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");
