ALTER TABLE session ADD COLUMN change_reason varchar(200);
ALTER TABLE published_session ADD COLUMN change_reason varchar(200);
ALTER TABLE published_session ADD COLUMN instead_of_id uuid
  CONSTRAINT published_session_instead_of_id_fkey REFERENCES provider (id) ON DELETE RESTRICT ON UPDATE CASCADE;
