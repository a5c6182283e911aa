-- What happens by itself (a deadline passes, a need closes) is done by the club: no member, no organisation, role 'automaton'. No token
-- gives that role; a job sets it on its connection (classes Automaton and CallerOnConnection).

-- What an entry of history may be about. A new feature adds its row in its own migration.
CREATE TABLE subject_kind (
    code text CONSTRAINT subject_kind_pkey PRIMARY KEY CONSTRAINT subject_kind_code_shape CHECK (code ~ '^[A-Z_]{1,40}$')
);
INSERT INTO subject_kind VALUES ('ORGANISATION'), ('BENEFICIARY'), ('NEED'), ('INTRODUCTION');
GRANT SELECT ON subject_kind TO club_api, club_worker;

ALTER TABLE event DROP CONSTRAINT event_subject_type;
ALTER TABLE event ADD CONSTRAINT event_subject_kind FOREIGN KEY (subject_type) REFERENCES subject_kind;
-- A member acts for an organisation; the club acts for itself.
ALTER TABLE event ADD CONSTRAINT event_actor CHECK ((member_id IS NULL) = (organisation_id IS NULL));

-- Nobody reads these: the index is fed by match_change, and what is replayed is always a 201.
DROP INDEX event_by_txid;
ALTER TABLE event DROP COLUMN txid;
ALTER TABLE idempotency_key DROP COLUMN status;


-- The club's own people. It reads identity and sensitive data for its rules and its letters, and changes neither: the first job that
-- must do so brings its policy.
CREATE POLICY automaton_reads ON beneficiary FOR SELECT TO club_api USING (caller_is('automaton') AND club_id = caller_club());
CREATE POLICY automaton_changes ON beneficiary FOR UPDATE TO club_api USING (caller_is('automaton') AND club_id = caller_club());
CREATE POLICY automaton_reads ON beneficiary_identity FOR SELECT TO club_api USING (caller_is('automaton')
    AND EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.club_id = caller_club()));
CREATE POLICY automaton_reads ON beneficiary_sensitive FOR SELECT TO club_api USING (caller_is('automaton')
    AND EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.club_id = caller_club()));
CREATE POLICY automaton_reads ON agreement FOR SELECT TO club_api USING (caller_is('automaton')
    AND EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.club_id = caller_club()));
CREATE POLICY automaton_changes ON agreement FOR UPDATE TO club_api USING (caller_is('automaton')
    AND EXISTS (SELECT FROM beneficiary b WHERE b.id = beneficiary_id AND b.club_id = caller_club()));
