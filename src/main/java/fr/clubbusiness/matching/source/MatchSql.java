package fr.clubbusiness.matching.source;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.ReadyPeople;

/** The queries of {@link MatchSource} and {@code IndexFeed}. None judges anything. */
public final class MatchSql {
    private static final String AGREED =
            "EXISTS (SELECT FROM agreement a WHERE a.beneficiary_id = b.id AND a.withdrawn_at IS NULL)";

    /** Whoever may not be used counts as without agreement: nobody can tell one from the other. */
    private static final String AGREED_BY_HAND = AGREED + " AND " + ReadyPeople.USABLE_IN_SQL;

    private static final String AGREED_TO_RANK = AGREED + " AND " + ReadyPeople.RANKED_IN_SQL;

    /** A proposal that nobody shared in time is over for everybody, whether its expiry is written yet or not. Parameter: today. */
    private static final String OVERDUE =
            "(shared_at IS NULL AND status IN ('PROPOSED', 'SUSPENDED') AND deadline < ?)";

    /**
     * The statuses that block a pair. The introduction feature, which owns them, is above this one: {@code BlockedPairsTest} holds this list and the
     * unique index to its enum.
     */
    static final String BLOCKING = "('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED', 'HIRED')";

    /**
     * A hire in force blocks the pair like an open introduction. An overdue proposal counts as expired on the day after its deadline, so that lists
     * say nothing of what happened to the person meanwhile. Parameters: today, twice.
     */
    private static final String PAST = """
            coalesce(bool_or(status IN %2$s AND NOT %1$s), false)
                AS introduction_open,
            max(CASE WHEN %1$s THEN (deadline + 1 + interval '1 month')::date ELSE reproposable_from END) AS again_from""".formatted(OVERDUE, BLOCKING);

    /** What {@link ProfileRows} reads, except the agreement. */
    private static final String FACTS = """
            b.id, b.club_id, b.structure_id, b.state, b.waiting_since, b.open_to_entry_level, b.french_oral, b.french_written,
            b.commune_code, b.max_journey_minutes, b.available_from, b.weekly_hours_min, b.weekly_hours_max,
            array_to_string(b.target_occupations, ',') AS target_occupations, array_to_string(b.skills, ',') AS skills,
            array_to_string(b.driving_licences, ',') AS driving_licences,
            array_to_string(b.certifications, ',') AS certifications, array_to_string(b.transport, ',') AS transport,
            array_to_string(b.contract_types, ',') AS contract_types,
            array_to_string(s.excluded_conditions, ',') AS excluded_conditions, i.birth_date""";

    private static final String PEOPLE = """
            FROM beneficiary b
            JOIN beneficiary_identity i ON i.beneficiary_id = b.id
            LEFT JOIN beneficiary_sensitive s ON s.beneficiary_id = b.id
            """;

    /** Parameters: the people, the club, the holder or null. */
    static final String THESE_PEOPLE = these(AGREED_BY_HAND);

    /** The same, as they stand in lists. */
    static final String THESE_RANKED_PEOPLE = these(AGREED_TO_RANK);

    private static String these(String agreed) {
        return "SELECT %s, %s AS agreed %s".formatted(FACTS, agreed, PEOPLE) + """
            WHERE b.id = ANY (?) AND b.club_id = ? AND b.structure_id = coalesce(?, b.structure_id)
            """;
    }

    private static final String READY =
            "b.state IN " + BeneficiaryState.READY_IN_SQL + " AND " + ReadyPeople.RANKED_IN_SQL;

    /** Ready people with an agreement, who may be ranked: nobody else can match. */
    public static final String PEOPLE_TO_INDEX =
            "SELECT %s, true AS agreed %s".formatted(FACTS, PEOPLE) + """
            JOIN agreement a ON a.beneficiary_id = b.id AND a.withdrawn_at IS NULL
            WHERE %s
            """.formatted(READY);

    /**
     * The same for some people. Parameter: the people.
     *
     * <p>The agreement is looked up person by person. On freshly filled, unanalysed tables PostgreSQL expects almost no agreement in force; with the
     * join above it would scan all of them for each person.
     */
    public static final String THESE_PEOPLE_TO_INDEX =
            "SELECT %s, true AS agreed %s".formatted(FACTS, PEOPLE) + """
            CROSS JOIN LATERAL (
                SELECT FROM agreement a WHERE a.beneficiary_id = b.id AND a.withdrawn_at IS NULL LIMIT 1) AS agreed
            WHERE %s AND b.id = ANY (?)
            """.formatted(READY);

    /** What {@link NeedRows} reads: of a poster that nobody waited for, and of a structure, the habit of the club. Contacts are read separately. */
    public static final String NEEDS_TO_INDEX = """
            SELECT n.id, n.club_id, n.rome_code, n.commune_code, n.weekly_hours, n.start_date, n.experience, n.french_oral,
                   n.french_written, n.immersion_possible, array_to_string(n.contract_types, ',') AS contract_types,
                   array_to_string(n.required_skills, ',') AS required_skills,
                   array_to_string(n.wished_skills, ',') AS wished_skills,
                   array_to_string(n.licences_part_of_job, ',') AS licences_part_of_job,
                   array_to_string(n.certifications, ',') AS certifications,
                   array_to_string(n.work_conditions, ',') AS work_conditions,
                   n.employer_id, coalesce(own.habit, mean.habit, 'SOMETIMES') AS answers
            FROM need n
            LEFT JOIN answer_rate own ON own.club_id = n.club_id AND own.party = 'COMPANY' AND own.organisation_id = n.employer_id
            LEFT JOIN answer_rate mean ON mean.club_id = n.club_id AND mean.party = 'COMPANY' AND mean.organisation_id IS NULL
            WHERE n.status = 'OPEN'
            """;

    /** Parameters: today, twice; the needs. */
    public static final String THESE_NEEDS_TO_INDEX = NEEDS_TO_INDEX + "AND n.id = ANY (?)";

    /** Parameters: the needs, the club. */
    static final String THESE_NEEDS_OF_CLUB = THESE_NEEDS_TO_INDEX + " AND n.club_id = ?";

    /** Parameters: today, twice; the need. */
    static final String PAST_OF_NEED =
            "SELECT beneficiary_id AS other, %s FROM introduction WHERE need_id = ? GROUP BY 1".formatted(PAST);

    /** Parameters: today, twice; the needs. */
    static final String PAST_OF_NEEDS =
            "SELECT need_id, beneficiary_id, %s FROM introduction WHERE need_id = ANY (?) GROUP BY 1, 2"
                    .formatted(PAST);

    /** Parameters: today, twice; the people. */
    static final String PAST_OF_PEOPLE =
            "SELECT need_id, beneficiary_id, %s FROM introduction WHERE beneficiary_id = ANY (?) GROUP BY 1, 2"
                    .formatted(PAST);

    /** Parameters: today, twice; the person. */
    static final String PAST_OF_PERSON =
            "SELECT need_id AS other, %s FROM introduction WHERE beneficiary_id = ? GROUP BY 1".formatted(PAST);

    /** Parameters: today, twice; the need, the person. */
    static final String PAST_OF_PAIR =
            "SELECT %s FROM introduction WHERE need_id = ? AND beneficiary_id = ?".formatted(PAST);

    private MatchSql() {}
}
