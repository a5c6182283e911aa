-- Which barrier of a person moved, and from where to where; and what their structure answered to the proposals of a lifted one. History says of both that
-- something changed, and not what, because it has more readers.

CREATE TABLE barrier_step (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    club_id uuid NOT NULL CONSTRAINT barrier_step_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    barrier text NOT NULL CONSTRAINT barrier_step_barrier CHECK (barrier IN ('MOBILITY', 'HOUSING', 'HEALTH', 'CHILDCARE',
        'LANGUAGE', 'LITERACY', 'DIGITAL', 'ADMINISTRATIVE', 'FINANCIAL', 'AVAILABILITY')),
    from_status text CONSTRAINT barrier_step_from_status CHECK (from_status IN ('TO_LIFT', 'UNDER_WAY', 'LIFTED')),
    to_status text CONSTRAINT barrier_step_to_status CHECK (to_status IN ('TO_LIFT', 'UNDER_WAY', 'LIFTED')),
    moved_by uuid,
    moved_at timestamptz NOT NULL,
    CONSTRAINT barrier_step_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT barrier_step_moved_by_fkey FOREIGN KEY (moved_by, club_id) REFERENCES member (id, club_id),
    CONSTRAINT barrier_step_moves CHECK (from_status IS DISTINCT FROM to_status)
);
CREATE INDEX barrier_step_by_beneficiary ON barrier_step (beneficiary_id, id DESC);

CREATE TABLE proposal_answer (
    id uuid PRIMARY KEY,
    club_id uuid NOT NULL CONSTRAINT proposal_answer_club_fkey REFERENCES club,
    beneficiary_id uuid NOT NULL,
    barrier text NOT NULL CONSTRAINT proposal_answer_barrier CHECK (barrier IN ('MOBILITY', 'HOUSING', 'HEALTH', 'CHILDCARE',
        'LANGUAGE', 'LITERACY', 'DIGITAL', 'ADMINISTRATIVE', 'FINANCIAL', 'AVAILABILITY')),
    fact text NOT NULL CONSTRAINT proposal_answer_fact CHECK (fact IN ('DRIVING_LICENCES', 'TRANSPORT', 'MAX_JOURNEY_MINUTES',
        'FRENCH_ORAL', 'FRENCH_WRITTEN', 'WEEKLY_HOURS_MAX', 'AVAILABLE_FROM')),
    gain text NOT NULL CONSTRAINT proposal_answer_gain_length CHECK (length(gain) <= 20),
    answer text NOT NULL CONSTRAINT proposal_answer_answer CHECK (answer IN ('ACCEPTED', 'DECLINED')),
    answered_by uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT proposal_answer_beneficiary_fkey FOREIGN KEY (beneficiary_id, club_id) REFERENCES beneficiary (id, club_id),
    CONSTRAINT proposal_answer_answered_by_fkey FOREIGN KEY (answered_by, club_id) REFERENCES member (id, club_id)
);
CREATE INDEX proposal_answer_by_beneficiary ON proposal_answer (beneficiary_id);

COMMENT ON COLUMN barrier_step.id IS 'not personal: the step';
COMMENT ON COLUMN barrier_step.club_id IS 'not personal: the club';
COMMENT ON COLUMN barrier_step.beneficiary_id IS
    'personal: purpose know whose barrier moved; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_step.barrier IS
    'personal: purpose know which barrier moved; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_step.from_status IS
    'personal: purpose know how far the person was; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_step.to_status IS
    'personal: purpose know how far the person came; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN barrier_step.moved_by IS
    'personal: purpose know who said it; basis mission of public interest; readers the structure of the person and advisers; retention that of the member';
COMMENT ON COLUMN barrier_step.moved_at IS 'not personal: when it moved';
COMMENT ON COLUMN proposal_answer.id IS 'not personal: the answer';
COMMENT ON COLUMN proposal_answer.club_id IS 'not personal: the club';
COMMENT ON COLUMN proposal_answer.beneficiary_id IS
    'personal: purpose know whom the proposal was about; basis mission of public interest; readers their structure; retention that of the person';
COMMENT ON COLUMN proposal_answer.barrier IS
    'personal: purpose know which barrier proposed it; basis mission of public interest, 9-2-b for health; readers their structure; retention that of the person';
COMMENT ON COLUMN proposal_answer.fact IS
    'personal: purpose propose a fact once; basis mission of public interest; readers their structure; retention that of the person';
COMMENT ON COLUMN proposal_answer.gain IS
    'personal: purpose propose a value once; basis mission of public interest; readers their structure; retention that of the person';
COMMENT ON COLUMN proposal_answer.answer IS
    'personal: purpose propose once what is true or not; basis mission of public interest; readers their structure; retention that of the person';
COMMENT ON COLUMN proposal_answer.answered_by IS
    'personal: purpose know who answered; basis mission of public interest; readers the structure of the person; retention that of the member';
COMMENT ON COLUMN proposal_answer.answered_at IS 'not personal: when it was answered';

GRANT SELECT ON barrier_step TO club_api;
GRANT SELECT, INSERT ON proposal_answer TO club_api;

-- Steps have the readers of sensitive data (Access.PATHWAY); nobody writes them but the trigger below. Advisers are shown no proposals, and read no answers.
ALTER TABLE barrier_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY holder_reads ON barrier_step FOR SELECT TO club_api USING (club_id = caller_club()
    AND (caller_holds_person(beneficiary_id) OR adviser_may_read(beneficiary_id)));

ALTER TABLE proposal_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY holder_reads ON proposal_answer FOR SELECT TO club_api USING (club_id = caller_club()
    AND caller_holds_person(beneficiary_id));
CREATE POLICY holder_adds ON proposal_answer FOR INSERT TO club_api WITH CHECK (club_id = caller_club() AND answered_by = caller_member()
    AND caller_holds_person(beneficiary_id));

-- Whatever moves a barrier leaves its steps: a step, a planned action, a correction of sensitive data, an import. A barrier that is added comes from no
-- status, one that is taken away goes to none. The barriers with which a person is registered are no steps. It writes with the owner's rights, so that no
-- caller can write a step that did not happen.
CREATE FUNCTION keep_barrier_steps() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO barrier_step (club_id, beneficiary_id, barrier, from_status, to_status, moved_by, moved_at)
    SELECT b.club_id, b.id, coalesce(now.barrier, was.barrier), was.status, now.status, caller_member(), NEW.barriers_moved_at
    FROM unnest(OLD.barriers, OLD.barrier_statuses) AS was (barrier, status)
    FULL JOIN unnest(NEW.barriers, NEW.barrier_statuses) AS now (barrier, status) ON now.barrier = was.barrier
    CROSS JOIN beneficiary b
    WHERE b.id = NEW.beneficiary_id AND was.status IS DISTINCT FROM now.status;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_barrier_steps AFTER UPDATE ON beneficiary_sensitive FOR EACH ROW
    WHEN ((OLD.barriers, OLD.barrier_statuses) IS DISTINCT FROM (NEW.barriers, NEW.barrier_statuses))
    EXECUTE FUNCTION keep_barrier_steps();
