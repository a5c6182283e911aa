-- People with the same birth date: whoever has the same names too is likely registered twice.
CREATE INDEX beneficiary_identity_by_birth ON beneficiary_identity (birth_date);
