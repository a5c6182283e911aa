-- The trace of changes is called history, so that "event" is free for what a club organises.
ALTER TABLE event RENAME TO history;
ALTER TABLE history RENAME CONSTRAINT event_pkey TO history_pkey;
ALTER TABLE history RENAME CONSTRAINT event_subject_kind TO history_subject_kind;
ALTER TABLE history RENAME CONSTRAINT event_actor TO history_actor;
ALTER INDEX event_by_subject RENAME TO history_by_subject;
