-- What the club tells organisations: who, about what and when, and no word of it. Written by jobs, in the transaction of what causes it.
CREATE TABLE message (
    id uuid CONSTRAINT message_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT message_club_fkey REFERENCES club,
    kind text NOT NULL CONSTRAINT message_kind CHECK (kind IN ('ANSWER_AWAITED', 'ANSWER_REMINDER', 'NEED_REMINDER')),
    organisation_id uuid NOT NULL,
    subject_type text NOT NULL CONSTRAINT message_subject_kind_fkey REFERENCES subject_kind,
    subject_id uuid NOT NULL,
    occasion text NOT NULL CHECK (length(occasion) BETWEEN 1 AND 100),
    mail_id uuid,
    due_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'PENDING' CONSTRAINT message_status CHECK (status IN ('PENDING', 'SENT', 'FAILED', 'SKIPPED')),
    attempts int NOT NULL DEFAULT 0 CHECK (attempts BETWEEN 0 AND 7),
    sent_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT message_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT message_once UNIQUE (subject_id, kind, organisation_id, occasion),
    CONSTRAINT message_sent_has_time CHECK ((status = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX message_due ON message (club_id, due_at) WHERE status = 'PENDING';
CREATE INDEX message_by_mail ON message (mail_id) WHERE status = 'PENDING';
CREATE INDEX message_due_for ON message (organisation_id, due_at) WHERE status = 'PENDING';
COMMENT ON COLUMN message.id IS 'not personal: the message';
COMMENT ON COLUMN message.club_id IS 'not personal: the club';
COMMENT ON COLUMN message.kind IS 'not personal: why it is written';
COMMENT ON COLUMN message.organisation_id IS 'not personal: the organisation that reads it';
COMMENT ON COLUMN message.subject_type IS 'not personal: what it is about';
COMMENT ON COLUMN message.subject_id IS 'not personal: an id without its words';
COMMENT ON COLUMN message.occasion IS 'not personal: codes and dates';
COMMENT ON COLUMN message.mail_id IS 'not personal: the mail that it goes out with';
COMMENT ON COLUMN message.due_at IS 'not personal: when it is sent';
COMMENT ON COLUMN message.status IS 'not personal: what became of it';
COMMENT ON COLUMN message.attempts IS 'not personal: how often the mail server refused it';
COMMENT ON COLUMN message.sent_at IS 'not personal: when the mail server took it';
COMMENT ON COLUMN message.created_at IS 'not personal: when it was written';
ALTER TABLE message ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY jobs ON message TO club_api USING (club_id = caller_club() AND caller_is('automaton'))
    WITH CHECK (club_id = caller_club() AND caller_is('automaton'));
GRANT SELECT, INSERT, UPDATE ON message TO club_api;
