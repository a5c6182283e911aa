-- Partners: buyers, financers, schools, youth structures, providers, municipalities, funders. They take part in what the club organises;
-- they read no people and no matches.
ALTER TABLE organisation ADD COLUMN partner_kinds text[] NOT NULL DEFAULT '{}' CONSTRAINT organisation_partner_kinds
    CHECK (partner_kinds <@ ARRAY['BUYER', 'FINANCER', 'SCHOOL', 'YOUTH', 'PROVIDER', 'MUNICIPALITY', 'FUNDER']);
ALTER TABLE organisation DROP CONSTRAINT organisation_is_something;
ALTER TABLE organisation ADD CONSTRAINT organisation_is_something
    CHECK (company OR structure_kind IS NOT NULL OR agency OR cardinality(partner_kinds) > 0);
COMMENT ON COLUMN organisation.partner_kinds IS 'not personal: what the organisation is to the club';
