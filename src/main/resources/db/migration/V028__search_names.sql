-- Texts that lists search by the beginning of any word, the same rule as FoldedText.words: folded, one space between two words, nothing
-- else in them. FoldedNamesTest holds both against hard names.
CREATE FUNCTION folded_words(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN btrim(regexp_replace(folded(name) COLLATE pg_c_utf8, '[^[:alnum:]]+', ' ', 'g'));

-- Lists of organisations are ordered by the same words.
ALTER TABLE organisation ALTER COLUMN name_key SET EXPRESSION AS (folded_words(name));

-- No index of words: a club has some thousands of needs, which the index of the club and of the employer already reaches.
ALTER TABLE need ADD COLUMN title_key text NOT NULL GENERATED ALWAYS AS (folded_words(title)) STORED;
COMMENT ON COLUMN need.title_key IS 'not personal: the name of a job';

-- Organisations are imported too; a large import renews the statistics of its tables.
GRANT MAINTAIN ON organisation, structure_capacity TO club_worker;
