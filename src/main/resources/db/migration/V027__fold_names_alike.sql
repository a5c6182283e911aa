-- Names as people look them up, the same rule as FoldedText.letters: lower case, no accents, letters without decomposition spelt out.
-- FoldedNamesTest holds both against hard names.
CREATE FUNCTION folded(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN translate(
        replace(replace(replace(replace(
            regexp_replace(lower(normalize(name, NFKD) COLLATE pg_c_utf8),
                '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F]',
                '', 'g'),
            'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
        'øłđðħıȷŋŧɓɗɖƒɠɣɛɔəǝɩɨɲƙƴʋʉɵƭƥƶɫĸʹʺʻʼʽʾʿˀˁˈˊˋ',
        'olddhijntbddfggeoeeiinkyvuotpzlq''''''''''''''''''''''''');

ALTER TABLE organisation ALTER COLUMN name_key SET EXPRESSION AS (folded(name));
