-- The person's voice: how they accept to be reached, what they are asked, and whether they know what became of it.
ALTER TABLE beneficiary_identity ADD COLUMN contact_channels text[] NOT NULL DEFAULT '{}'
    CONSTRAINT beneficiary_identity_contact_channels CHECK (contact_channels <@ ARRAY['SMS', 'EMAIL', 'LETTER']);
COMMENT ON COLUMN beneficiary_identity.contact_channels IS
    'personal: purpose reach the person as they accept it; basis consent; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
ALTER TABLE agreement DROP CONSTRAINT agreement_means,
    ADD CONSTRAINT agreement_means CHECK (means IN ('ORAL', 'SIGNED', 'SMS', 'EMAIL', 'LETTER'));
ALTER TABLE introduction DROP CONSTRAINT introduction_agreement_means_check,
    ADD CONSTRAINT introduction_agreement_means CHECK (agreement_means IN ('ORAL', 'SIGNED', 'SMS', 'EMAIL', 'LETTER'));

ALTER TABLE introduction ADD COLUMN person_told_at timestamptz;
COMMENT ON COLUMN introduction.person_told_at IS
    'personal: purpose tell the person what became of it, once; basis mission of public interest; readers nobody: a rule alone; retention that of the introduction';
-- Whoever heard of nothing so far is not told of the past.
SET LOCAL row_security = off;
UPDATE introduction SET person_told_at = ended_at WHERE ended_at IS NOT NULL;
CREATE INDEX introduction_to_tell ON introduction (club_id, ended_at)
    WHERE person_told_at IS NULL AND status IN ('DECLINED', 'WITHDRAWN', 'EXPIRED');

CREATE TABLE person_question (
    id uuid CONSTRAINT person_question_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT person_question_club_fkey REFERENCES club,
    introduction_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    channel text NOT NULL CONSTRAINT person_question_channel CHECK (channel IN ('SMS', 'EMAIL', 'LETTER')),
    share_on_yes boolean NOT NULL,
    member_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    undelivered_at timestamptz,
    answer text CONSTRAINT person_question_answer CHECK (answer IN ('YES', 'NO', 'CALL_ME')),
    answered_at timestamptz,
    CONSTRAINT person_question_introduction_fkey FOREIGN KEY (introduction_id, club_id) REFERENCES introduction (id, club_id),
    CONSTRAINT person_question_structure_fkey FOREIGN KEY (structure_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT person_question_member_fkey FOREIGN KEY (member_id, club_id) REFERENCES member (id, club_id),
    CONSTRAINT person_question_organisation_fkey FOREIGN KEY (organisation_id, club_id) REFERENCES organisation (id, club_id),
    CONSTRAINT person_question_answer_has_time CHECK ((answer IS NULL) = (answered_at IS NULL))
);
-- One question at a time: another may follow an answer, or a message that could not be delivered.
CREATE UNIQUE INDEX person_question_one_open ON person_question (introduction_id) WHERE answer IS NULL AND undelivered_at IS NULL;
CREATE INDEX person_question_by_introduction ON person_question (introduction_id, id);
COMMENT ON COLUMN person_question.id IS 'not personal: the question';
COMMENT ON COLUMN person_question.club_id IS 'not personal: the club';
COMMENT ON COLUMN person_question.introduction_id IS
    'personal: purpose ask the person about this job; basis mission of public interest; readers their structure and advisers; retention that of the introduction';
COMMENT ON COLUMN person_question.structure_id IS 'not personal: the structure that accompanies the person';
COMMENT ON COLUMN person_question.channel IS
    'personal: purpose reach the person as they accept it; basis consent; readers their structure and advisers; retention that of the introduction';
COMMENT ON COLUMN person_question.share_on_yes IS 'not personal: whether yes makes the person known to the employer';
COMMENT ON COLUMN person_question.member_id IS
    'personal: purpose know who asked; basis mission of public interest; readers the structure and advisers; retention that of the introduction';
COMMENT ON COLUMN person_question.organisation_id IS 'not personal: the organisation of whoever asked';
COMMENT ON COLUMN person_question.asked_at IS 'not personal: when it was asked';
COMMENT ON COLUMN person_question.undelivered_at IS
    'personal: purpose ask by another way; basis mission of public interest; readers their structure and advisers; retention that of the introduction';
COMMENT ON COLUMN person_question.answer IS
    'personal: purpose respect what the person wants; basis consent; readers their structure and advisers; retention that of the introduction';
COMMENT ON COLUMN person_question.answered_at IS
    'personal: purpose prove the agreement; basis consent; readers their structure and advisers; retention that of the introduction';
GRANT SELECT, INSERT ON person_question TO club_api;
GRANT UPDATE (undelivered_at, answer, answered_at) ON person_question TO club_api;
ALTER TABLE person_question ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY club_and_own_structure ON person_question FOR SELECT TO club_api USING (
    club_id = caller_club() AND (caller_sees_club() OR (structure_id = caller_organisation() AND caller_is('structure'))));
CREATE POLICY whoever_asks ON person_question FOR INSERT TO club_api WITH CHECK (
    club_id = caller_club() AND member_id = caller_member() AND organisation_id = caller_organisation() AND answer IS NULL
    AND (caller_is('adviser') OR (structure_id = caller_organisation() AND caller_is('structure'))));
-- The club alone takes what a person answers.
CREATE POLICY club_takes ON person_question FOR UPDATE TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- Addresses to answer at. Only hashes of their secrets are kept.
CREATE TABLE reply_link (
    id uuid CONSTRAINT reply_link_pkey PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT reply_link_club_fkey REFERENCES club,
    kind text NOT NULL CONSTRAINT reply_link_kind CHECK (kind IN ('PERSON_QUESTION')),
    subject_id uuid NOT NULL,
    secret_hash bytea NOT NULL CONSTRAINT reply_link_secret_unique UNIQUE CHECK (length(secret_hash) = 32),
    created_at timestamptz NOT NULL
);
CREATE INDEX reply_link_by_subject ON reply_link (subject_id);
COMMENT ON COLUMN reply_link.id IS 'not personal: the address';
COMMENT ON COLUMN reply_link.club_id IS 'not personal: the club';
COMMENT ON COLUMN reply_link.kind IS 'not personal: what it asks about';
COMMENT ON COLUMN reply_link.subject_id IS 'not personal: an id without its words';
COMMENT ON COLUMN reply_link.secret_hash IS 'not personal: nobody can read the address from it';
COMMENT ON COLUMN reply_link.created_at IS 'not personal: when it was made';
GRANT INSERT ON reply_link TO club_api;
GRANT SELECT (subject_id) ON reply_link TO club_api;
ALTER TABLE reply_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
-- For a message that a job sends, or for a letter that the structure hands over.
CREATE POLICY whoever_hands_it_over ON reply_link FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (caller_is('automaton')
    OR (caller_is('structure') AND EXISTS (
        SELECT FROM person_question q WHERE q.id = subject_id AND q.channel = 'LETTER' AND q.structure_id = caller_organisation()))));
CREATE POLICY jobs_see_what_was_sent ON reply_link FOR SELECT TO club_api USING (club_id = caller_club() AND caller_is('automaton'));

-- What an address asks about, for whoever has it: there is no caller yet.
CREATE FUNCTION reply_target(hash bytea) RETURNS TABLE (club uuid, kind text, subject uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT l.club_id, l.kind, l.subject_id FROM reply_link l WHERE l.secret_hash = hash
$$;
REVOKE ALL ON FUNCTION reply_target(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reply_target(bytea) TO club_api;

-- Messages to people: they are found by what the message is about.
ALTER TABLE message
    ALTER COLUMN organisation_id DROP NOT NULL,
    ADD COLUMN channel text NOT NULL DEFAULT 'EMAIL' CONSTRAINT message_channel CHECK (channel IN ('SMS', 'EMAIL')),
    DROP CONSTRAINT message_kind,
    ADD CONSTRAINT message_kind CHECK (kind IN ('ANSWER_AWAITED', 'ANSWER_REMINDER', 'NEED_REMINDER', 'INTERVIEW_FIXED', 'HIRE_RECORDED',
        'PERSON_ANSWERED', 'QUESTION', 'OUTCOME')),
    ADD CONSTRAINT message_reader CHECK ((organisation_id IS NULL) = (kind IN ('QUESTION', 'OUTCOME'))),
    DROP CONSTRAINT message_once,
    ADD CONSTRAINT message_once UNIQUE NULLS NOT DISTINCT (subject_id, kind, organisation_id, occasion);
ALTER TABLE message ALTER COLUMN channel DROP DEFAULT;
COMMENT ON COLUMN message.organisation_id IS 'not personal: the organisation that reads it, null for the person that the subject is about';
COMMENT ON COLUMN message.channel IS 'not personal: how it is sent';
-- Whoever causes a message writes it; only jobs read what waits.
CREATE POLICY whoever_causes_it ON message FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND (
    kind IN ('INTERVIEW_FIXED', 'HIRE_RECORDED') OR (kind = 'QUESTION' AND (caller_is('adviser') OR caller_is('structure')))));
