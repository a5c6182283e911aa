-- What every column about people is for, also of the oldest tables: purpose, basis, readers, retention; or why it is not about a person. The words of
-- retention are those of the rules (retention.RetentionRule).

COMMENT ON COLUMN agreement.beneficiary_id IS
    'personal: purpose know who agreed; basis mission of public interest; readers their structure, and advisers of the club; retention that of the person';
COMMENT ON COLUMN agreement.given_on IS
    'personal: purpose prove when the person agreed to be proposed; basis mission of public interest; readers their structure, and advisers of the club; retention that of the person';
COMMENT ON COLUMN agreement.id IS
    'not personal: the agreement';
COMMENT ON COLUMN agreement.informed_on IS
    'personal: purpose prove when the person was informed of what is kept; basis mission of public interest; readers their structure, and advisers of the club; retention that of the person';
COMMENT ON COLUMN agreement.means IS
    'personal: purpose prove how the person agreed; basis mission of public interest; readers their structure, and advisers of the club; retention that of the person';
COMMENT ON COLUMN agreement.withdrawn_at IS
    'personal: purpose stop proposing whoever no longer agrees; basis mission of public interest; readers their structure, and advisers of the club; retention that of the person';
COMMENT ON COLUMN allocation.blocking_pairs IS
    'not personal: a count';
COMMENT ON COLUMN allocation.club_id IS
    'not personal: the club';
COMMENT ON COLUMN allocation.commune_code IS
    'not personal: the commune that it was limited to';
COMMENT ON COLUMN allocation.company_id IS
    'not personal: the company that it was limited to';
COMMENT ON COLUMN allocation.created_at IS
    'not personal: when it was asked for';
COMMENT ON COLUMN allocation.ept IS
    'not personal: the group of communes that it was limited to';
COMMENT ON COLUMN allocation.id IS
    'not personal: the allocation';
COMMENT ON COLUMN allocation.mean_score IS
    'not personal: a mean over all pairs';
COMMENT ON COLUMN allocation.member_id IS
    'personal: purpose know who asked for it; basis mission of public interest; readers advisers; retention that of the member';
COMMENT ON COLUMN allocation.mode IS
    'not personal: how it chose';
COMMENT ON COLUMN allocation.most_wanted IS
    'personal: purpose tell who is wanted most, so that someone else is thought of; basis mission of public interest; readers advisers; retention that of the person';
COMMENT ON COLUMN allocation.most_wanted_by IS
    'not personal: a count';
COMMENT ON COLUMN allocation.needs IS
    'not personal: a count';
COMMENT ON COLUMN allocation.people IS
    'not personal: a count';
COMMENT ON COLUMN allocation.seats_filled IS
    'not personal: a count';
COMMENT ON COLUMN allocation.seats_offered IS
    'not personal: a count';
COMMENT ON COLUMN allocation_left_out.allocation_id IS
    'not personal: the allocation';
COMMENT ON COLUMN allocation_left_out.club_id IS
    'not personal: the club';
COMMENT ON COLUMN allocation_left_out.ids IS
    'personal: purpose tell who is left out and why; basis mission of public interest; readers advisers; retention that of the person';
COMMENT ON COLUMN allocation_left_out.lack IS
    'not personal: what is lacking';
COMMENT ON COLUMN allocation_left_out.size IS
    'not personal: a count';
COMMENT ON COLUMN allocation_pair.allocation_id IS
    'not personal: the allocation';
COMMENT ON COLUMN allocation_pair.beneficiary_id IS
    'personal: purpose propose a person for a need; basis mission of public interest; readers advisers; retention that of the person';
COMMENT ON COLUMN allocation_pair.club_id IS
    'not personal: the club';
COMMENT ON COLUMN allocation_pair.id IS
    'not personal: the pair';
COMMENT ON COLUMN allocation_pair.introduction_id IS
    'not personal: the introduction that came of it';
COMMENT ON COLUMN allocation_pair.need_id IS
    'not personal: the need';
COMMENT ON COLUMN allocation_pair.refusals IS
    'personal: purpose tell why it could not be proposed; basis mission of public interest; readers advisers; retention that of the person';
COMMENT ON COLUMN allocation_pair.score IS
    'personal: purpose order proposals by the law of matching; basis mission of public interest; readers advisers; retention that of the person';
COMMENT ON COLUMN allocation_pair.status IS
    'not personal: what became of the proposal';
COMMENT ON COLUMN beneficiary.agreed IS
    'personal: purpose propose only whoever agreed; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.available_from IS
    'personal: purpose match the start of work; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.certifications IS
    'personal: purpose match work that needs a certificate; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.club_id IS
    'not personal: the club';
COMMENT ON COLUMN beneficiary.commune_code IS
    'personal: purpose estimate the journey to work; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.contract_types IS
    'personal: purpose match the contracts that the person accepts; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.created_at IS
    'not personal: when the row was made';
COMMENT ON COLUMN beneficiary.current_contract IS
    'personal: purpose know under which contract the person works now; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.driving_licences IS
    'personal: purpose match work that needs a licence; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.external_id IS
    'personal: purpose find the person again in the tool of their structure; basis mission of public interest; readers their structure and advisers; retention that of the person';
COMMENT ON COLUMN beneficiary.french_oral IS
    'personal: purpose match the French that work needs; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.french_written IS
    'personal: purpose match the French that work needs; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.id IS
    'not personal: a key, which leads to the person while their identity is kept';
COMMENT ON COLUMN beneficiary.left_at IS
    'personal: purpose know when the accompaniment ended; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.max_journey_minutes IS
    'personal: purpose match within the journey that the person accepts; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.number IS
    'not personal: the number of the short reference';
COMMENT ON COLUMN beneficiary.open_to_entry_level IS
    'personal: purpose match work without experience; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.pitch IS
    'personal: purpose present the person in neutral words; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.readiness IS
    'personal: purpose come back to the former state after a pause; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.skill_proofs IS
    'personal: purpose tell how a skill was seen; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.skills IS
    'personal: purpose match what the person can do; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.state IS
    'personal: purpose propose only whoever is ready; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.structure_id IS
    'personal: purpose know who accompanies the person; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.target_occupations IS
    'personal: purpose match the occupations that the person aims at; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.transport IS
    'personal: purpose estimate the journey to work; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.updated_at IS
    'not personal: when the row was changed';
COMMENT ON COLUMN beneficiary.version IS
    'not personal: counts the changes';
COMMENT ON COLUMN beneficiary.waiting_since IS
    'personal: purpose propose first whoever waits longest; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.waits_from IS
    'personal: purpose order lists by the wait; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.weekly_hours_max IS
    'personal: purpose match the hours that the person accepts; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary.weekly_hours_min IS
    'personal: purpose match the hours that the person accepts; basis mission of public interest; readers their structure, advisers of the club, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.beneficiary_id IS
    'personal: purpose know whose identity it is; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.birth_date IS
    'personal: purpose apply the age limits of the law; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.email IS
    'personal: purpose write to the person; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.first_name IS
    'personal: purpose call the person by their name; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.last_name IS
    'personal: purpose call the person by their name; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.phone IS
    'personal: purpose call the person; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose, an employer with which they were shared; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.search_key IS
    'personal: purpose find the person by name or telephone; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN beneficiary_identity.version IS
    'not personal: counts the changes';
COMMENT ON COLUMN beneficiary_sensitive.barrier_statuses IS
    'personal: purpose follow what is lifted; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN beneficiary_sensitive.barriers IS
    'personal: purpose lift what keeps the person from work; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN beneficiary_sensitive.beneficiary_id IS
    'personal: purpose know whose data they are; basis mission of public interest; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN beneficiary_sensitive.eligibility_criteria IS
    'personal: purpose tell whether insertion contracts are likely open to the person; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN beneficiary_sensitive.excluded_conditions IS
    'personal: purpose propose no work that the person cannot or will not do; basis mission of public interest, 9-2-b for health; readers their structure, advisers with a live introduction or a purpose; retention that of the person';
COMMENT ON COLUMN beneficiary_sensitive.version IS
    'not personal: counts the changes';
COMMENT ON COLUMN calendar_feed.created_at IS
    'not personal: when it was made';
COMMENT ON COLUMN calendar_feed.id IS
    'not personal: the address';
COMMENT ON COLUMN calendar_feed.member_id IS
    'personal: purpose show a member''s own dates in their calendar; basis mission of public interest; readers the organisation of the member; retention that of the member';
COMMENT ON COLUMN calendar_feed.organisation_id IS
    'not personal: the organisation for which the member acts';
COMMENT ON COLUMN calendar_feed.revoked_at IS
    'not personal: when it was revoked';
COMMENT ON COLUMN calendar_feed.roles IS
    'not personal: what the address may show';
COMMENT ON COLUMN calendar_feed.secret_hash IS
    'not personal: a hash of the secret address';
COMMENT ON COLUMN candidate.beneficiary_id IS
    'personal: purpose find the person behind an alias; basis mission of public interest; readers the club, and their structure; retention that of the person';
COMMENT ON COLUMN candidate.created_at IS
    'not personal: when it was made';
COMMENT ON COLUMN candidate.id IS
    'not personal: an alias, which names nobody';
COMMENT ON COLUMN candidate.need_id IS
    'not personal: the need';
COMMENT ON COLUMN candidate.pseudonym IS
    'not personal: words drawn at random';
COMMENT ON COLUMN candidate.revision IS
    'not personal: the criteria for which it was made';
COMMENT ON COLUMN hire.cancel_reason IS
    'personal: purpose know why a contract did not last; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN hire.cancelled_at IS
    'not personal: when it was cancelled';
COMMENT ON COLUMN hire.employer IS
    'not personal: which side employs';
COMMENT ON COLUMN hire.hired_at IS
    'not personal: when it was recorded';
COMMENT ON COLUMN hire.introduction_id IS
    'personal: purpose know which introduction led to a contract; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN hire.substantial IS
    'not personal: whether it suspends other introductions';
COMMENT ON COLUMN idempotency_key.body IS
    'personal: purpose answer a repeated request alike; basis mission of public interest; readers the member; retention 24 hours after the request';
COMMENT ON COLUMN idempotency_key.created_at IS
    'not personal: when it was answered';
COMMENT ON COLUMN idempotency_key.key IS
    'not personal: drawn by the caller''s program';
COMMENT ON COLUMN idempotency_key.location IS
    'not personal: an address of ids';
COMMENT ON COLUMN idempotency_key.member_id IS
    'personal: purpose give each member their own answers; basis mission of public interest; readers the member; retention 24 hours after the request';
COMMENT ON COLUMN idempotency_key.request_hash IS
    'not personal: a hash';
COMMENT ON COLUMN idempotency_key.version IS
    'not personal: counts the changes';
COMMENT ON COLUMN introduction.agreement_means IS
    'personal: purpose prove how the person agreed to this need; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.agreement_on IS
    'personal: purpose prove when the person agreed to this need; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.beneficiary_id IS
    'personal: purpose know who is introduced; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.candidate_id IS
    'not personal: the alias';
COMMENT ON COLUMN introduction.club_id IS
    'not personal: the club';
COMMENT ON COLUMN introduction.created_at IS
    'not personal: when it was made';
COMMENT ON COLUMN introduction.deadline IS
    'not personal: a day for an answer';
COMMENT ON COLUMN introduction.employer_id IS
    'not personal: the poster of the need';
COMMENT ON COLUMN introduction.end_comment IS
    'personal: purpose know why it ended; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.end_reason IS
    'personal: purpose know why it ended; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.ended_at IS
    'not personal: when it ended';
COMMENT ON COLUMN introduction.ended_by IS
    'not personal: which side ended it';
COMMENT ON COLUMN introduction.id IS
    'not personal: the introduction';
COMMENT ON COLUMN introduction.initiator IS
    'not personal: which side began';
COMMENT ON COLUMN introduction.interview_at IS
    'personal: purpose meet; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.interview_format IS
    'personal: purpose meet; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.interview_place IS
    'personal: purpose meet; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.message IS
    'personal: purpose tell the other side what matters; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.need_id IS
    'not personal: the need';
COMMENT ON COLUMN introduction.number IS
    'not personal: the number of the short reference';
COMMENT ON COLUMN introduction.override_reason IS
    'personal: purpose tell why somebody is proposed all the same; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.postponements IS
    'not personal: a count';
COMMENT ON COLUMN introduction.reproposable_from IS
    'not personal: a day';
COMMENT ON COLUMN introduction.shared_at IS
    'personal: purpose know when the identity was told; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.status IS
    'personal: purpose know how far it is; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.structure_id IS
    'not personal: the structure of the person then';
COMMENT ON COLUMN introduction.suspended_by IS
    'personal: purpose give back what another hire suspended; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.suspended_from IS
    'personal: purpose give back what another hire suspended; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.trial_from IS
    'personal: purpose know when the trial is; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.trial_kind IS
    'personal: purpose know what the trial is; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.trial_object IS
    'personal: purpose know what the trial is for; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.trial_to IS
    'personal: purpose know when the trial is; basis mission of public interest; readers the sides of the introduction and advisers; retention that of the introduction';
COMMENT ON COLUMN introduction.updated_at IS
    'not personal: when it was changed';
COMMENT ON COLUMN introduction.version IS
    'not personal: counts the changes';
COMMENT ON COLUMN member.created_at IS
    'not personal: when they first signed in';
COMMENT ON COLUMN member.id IS
    'not personal: a key, which leads to the member while their name is kept';
COMMENT ON COLUMN member.left_at IS
    'not personal: when they left';
COMMENT ON COLUMN member.name IS
    'personal: purpose know who did what; basis mission of public interest; readers their organisation, those who work with it, and advisers; retention that of the member';
COMMENT ON COLUMN member.organisation_id IS
    'not personal: the organisation for which they act';
COMMENT ON COLUMN member.subject IS
    'personal: purpose sign the member in; basis mission of public interest; readers the club itself; retention that of the member';
COMMENT ON COLUMN need.accommodations IS
    'not personal: what the work offers';
COMMENT ON COLUMN need.certifications IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.club_id IS
    'not personal: the club';
COMMENT ON COLUMN need.commune_code IS
    'not personal: the place of work';
COMMENT ON COLUMN need.contract_months IS
    'not personal: the length of the contract';
COMMENT ON COLUMN need.contract_types IS
    'not personal: the contracts';
COMMENT ON COLUMN need.created_at IS
    'not personal: when it was made';
COMMENT ON COLUMN need.criteria_revision IS
    'not personal: counts changes of criteria';
COMMENT ON COLUMN need.description IS
    'not personal: the work';
COMMENT ON COLUMN need.employer_id IS
    'not personal: the employer';
COMMENT ON COLUMN need.experience IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.external_id IS
    'not personal: the employer''s own key';
COMMENT ON COLUMN need.french_oral IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.french_reason IS
    'not personal: why';
COMMENT ON COLUMN need.french_written IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.id IS
    'not personal: the need';
COMMENT ON COLUMN need.immersion_possible IS
    'not personal: what the work offers';
COMMENT ON COLUMN need.licences_part_of_job IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.licences_wished IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.number IS
    'not personal: the number of the short reference';
COMMENT ON COLUMN need.opened_at IS
    'not personal: when it was opened';
COMMENT ON COLUMN need.pay_from IS
    'not personal: the pay';
COMMENT ON COLUMN need.pay_period IS
    'not personal: the pay';
COMMENT ON COLUMN need.pay_to IS
    'not personal: the pay';
COMMENT ON COLUMN need.positions IS
    'not personal: a count';
COMMENT ON COLUMN need.required_skills IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.rome_code IS
    'not personal: the occupation';
COMMENT ON COLUMN need.start_date IS
    'not personal: the start of work';
COMMENT ON COLUMN need.status IS
    'not personal: how far it is';
COMMENT ON COLUMN need.title IS
    'not personal: the work';
COMMENT ON COLUMN need.training_before_hire_possible IS
    'not personal: what the work offers';
COMMENT ON COLUMN need.transit_access IS
    'not personal: the place of work';
COMMENT ON COLUMN need.tutor IS
    'not personal: what the work offers';
COMMENT ON COLUMN need.updated_at IS
    'not personal: when it was changed';
COMMENT ON COLUMN need.version IS
    'not personal: counts the changes';
COMMENT ON COLUMN need.weekly_hours IS
    'not personal: the hours';
COMMENT ON COLUMN need.wished_skills IS
    'not personal: what the work needs';
COMMENT ON COLUMN need.work_conditions IS
    'not personal: the conditions of work';
COMMENT ON COLUMN need_criteria_change.at IS
    'not personal: when criteria changed';
COMMENT ON COLUMN need_criteria_change.need_id IS
    'not personal: the need';
COMMENT ON COLUMN need_criteria_change.revision IS
    'not personal: counts changes of criteria';
COMMENT ON COLUMN organisation.agency IS
    'not personal: whether it is the agency';
COMMENT ON COLUMN organisation.club_id IS
    'not personal: the club';
COMMENT ON COLUMN organisation.commune_code IS
    'not personal: its place';
COMMENT ON COLUMN organisation.company IS
    'not personal: whether it is a company';
COMMENT ON COLUMN organisation.contact_email IS
    'personal: purpose write to whoever answers for the organisation; basis mission of public interest; readers who works with the organisation, and advisers; retention that of the member';
COMMENT ON COLUMN organisation.contact_phone IS
    'personal: purpose call whoever answers for the organisation; basis mission of public interest; readers who works with the organisation, and advisers; retention that of the member';
COMMENT ON COLUMN organisation.created_at IS
    'not personal: when it was registered';
COMMENT ON COLUMN organisation.external_id IS
    'not personal: a key of the agency';
COMMENT ON COLUMN organisation.id IS
    'not personal: the organisation';
COMMENT ON COLUMN organisation.left_at IS
    'not personal: when it left';
COMMENT ON COLUMN organisation.naf_code IS
    'not personal: its activity';
COMMENT ON COLUMN organisation.name IS
    'not personal: its name';
COMMENT ON COLUMN organisation.name_key IS
    'not personal: its name, folded';
COMMENT ON COLUMN organisation.number IS
    'not personal: the number of the short reference';
COMMENT ON COLUMN organisation.prescriber IS
    'not personal: its title';
COMMENT ON COLUMN organisation.siret IS
    'not personal: its public number';
COMMENT ON COLUMN organisation.structure_kind IS
    'not personal: what it is';
COMMENT ON COLUMN organisation.version IS
    'not personal: counts the changes';
COMMENT ON COLUMN referential_import.at IS
    'not personal: when it was imported';
COMMENT ON COLUMN referential_import.id IS
    'not personal: the import';
COMMENT ON COLUMN referential_import.kind IS
    'not personal: what was imported';
COMMENT ON COLUMN referential_import.member_id IS
    'personal: purpose know who imported it; basis mission of public interest; readers agency administrators; retention that of the member';
COMMENT ON COLUMN referential_import.version IS
    'not personal: the version of the list';
COMMENT ON COLUMN structure_capacity.club_id IS
    'not personal: the club';
COMMENT ON COLUMN structure_capacity.kind IS
    'not personal: what it is';
COMMENT ON COLUMN structure_capacity.organisation_id IS
    'not personal: the structure';
COMMENT ON COLUMN structure_capacity.reference IS
    'not personal: the reference of its agreement';
COMMENT ON COLUMN structure_capacity.since IS
    'not personal: since when';
COMMENT ON COLUMN structure_capacity.until IS
    'not personal: until when';
COMMENT ON COLUMN allocation_run.club_id IS
    'not personal: the club';
COMMENT ON COLUMN allocation_run.run IS
    'not personal: the allocation that is computed';
COMMENT ON COLUMN allocation_run.until IS
    'not personal: when it is given up';
