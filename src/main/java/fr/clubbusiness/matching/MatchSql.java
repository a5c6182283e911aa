package fr.clubbusiness.matching;

/** The queries of {@link SqlMatchSource}. They leave out who cannot match at all, and judge nothing. */
final class MatchSql {
    private static final String AGREED =
            "EXISTS (SELECT FROM agreement a WHERE a.beneficiary_id = b.id AND a.withdrawn_at IS NULL)";

    /** A hire that stands holds the pair as an open introduction does. */
    private static final String PAST = """
            coalesce(bool_or(status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED', 'HIRED')), false)
                AS introduction_open,
            max(reproposable_from) AS again_from""";

    /** Parameters: the need, the club, the holder or null. */
    private static final String PEOPLE = """
            SELECT b.id, b.state, b.waiting_since, b.open_to_entry_level, b.french_oral, b.french_written, b.commune_code,
                   b.max_journey_minutes, b.available_from, b.weekly_hours_min, b.weekly_hours_max,
                   array_to_string(b.target_occupations, ',') AS target_occupations, array_to_string(b.skills, ',') AS skills,
                   array_to_string(b.driving_licences, ',') AS driving_licences,
                   array_to_string(b.certifications, ',') AS certifications, array_to_string(b.transport, ',') AS transport,
                   array_to_string(b.contract_types, ',') AS contract_types,
                   array_to_string(s.excluded_conditions, ',') AS excluded_conditions,
                   i.birth_date, past.introduction_open, past.again_from, %s AS agreed
            FROM beneficiary b
            JOIN beneficiary_identity i ON i.beneficiary_id = b.id
            LEFT JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
            LEFT JOIN (SELECT beneficiary_id, %s FROM introduction WHERE need_id = ? GROUP BY beneficiary_id) past
                ON past.beneficiary_id = b.id
            WHERE b.club_id = ? AND b.structure_id = coalesce(?, b.structure_id)
            """.formatted(AGREED, PAST);

    /**
     * Who is ready and agreed, which nothing lifts, and aims at something near the occupation. Further parameters: whether any aim will
     * do for whoever is open to entry level, the occupation twice.
     */
    static final String PEOPLE_WHO_COULD_MATCH = PEOPLE + """
            AND b.state IN ('READY_FOR_WORK', 'READY_FOR_IMMERSION') AND %s
            AND ((? AND b.open_to_entry_level) OR b.target_occupations && ARRAY(
                SELECT rome_code FROM occupation WHERE left(rome_code, 3) = left(?, 3)
                UNION SELECT from_code FROM occupation_link WHERE to_code = ?))
            """.formatted(AGREED);

    /** Further parameter: the person. */
    static final String ONE_PERSON = PEOPLE + "AND b.id = ?";

    /** Parameter: the person. */
    static final String PAST_WITH_NEEDS =
            "SELECT need_id, %s FROM introduction WHERE beneficiary_id = ? GROUP BY need_id".formatted(PAST);

    /** Parameters: {@code club}, {@code targets} (codes), {@code entryLevel} (whether a need without experience will do). */
    static final String OPEN_NEEDS_THAT_COULD_SUIT = """
            SELECT n.* FROM need n
            WHERE n.club_id = :club AND n.status = 'OPEN'
              AND ((:entryLevel AND n.experience = 'NONE')
                   OR left(n.rome_code, 3) IN (SELECT left(target, 3) FROM unnest(CAST(:targets AS text[])) target)
                   OR n.rome_code IN (SELECT to_code FROM occupation_link WHERE from_code = ANY (CAST(:targets AS text[]))))
            """;

    /** Parameter: the people. */
    static final String PITCHES = "SELECT id, pitch FROM beneficiary WHERE id = ANY (?) AND pitch IS NOT NULL";

    private MatchSql() {}
}
