-- The member of a structure who follows a person: a row of that structure, which the foreign key holds.
ALTER TABLE member ADD CONSTRAINT member_organisation_unique UNIQUE (id, organisation_id);
ALTER TABLE beneficiary ADD COLUMN referent_id uuid;
ALTER TABLE beneficiary ADD CONSTRAINT beneficiary_referent_fkey
    FOREIGN KEY (referent_id, structure_id) REFERENCES member (id, organisation_id);
CREATE INDEX beneficiary_by_referent ON beneficiary (referent_id, id) WHERE referent_id IS NOT NULL;
COMMENT ON COLUMN beneficiary.referent_id IS
    'personal: purpose to know who follows the person and whom to call about them; basis task in the public interest, 6-1-e; readers the structure, advisers, a company with which the person is shared; retention as long as the person''s row';
