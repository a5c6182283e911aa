package fr.clubbusiness.accompaniment.merge;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.hibernate.Session;

/** Reads what both records say, for the rules, in one statement. */
@ApplicationScoped
class CompareRecords {
    /** Names are compared as in the list of likely doubles. */
    private static final String COMPARE = """
            WITH live (status) AS (VALUES ('SHARED'), ('INTERVIEWING'), ('TRIAL'), ('SUSPENDED'))
            SELECT
              EXISTS (SELECT FROM beneficiary_identity k JOIN beneficiary_identity j ON j.birth_date = k.birth_date
                WHERE k.beneficiary_id = :kept AND j.beneficiary_id = :joined
                  AND folded_words(k.first_name) = folded_words(j.first_name) AND folded_words(k.last_name) = folded_words(j.last_name)) AS alike,
              EXISTS (SELECT FROM distinct_people d
                WHERE d.one_id = least(CAST(:kept AS uuid), :joined) AND d.other_id = greatest(CAST(:kept AS uuid), :joined)) AS apart,
              EXISTS (SELECT FROM introduction i JOIN live l ON l.status = i.status WHERE i.beneficiary_id = :joined) AS live,
              EXISTS (SELECT FROM introduction k JOIN introduction j ON j.need_id = k.need_id
                WHERE k.beneficiary_id = :kept AND j.beneficiary_id = :joined AND j.status = 'HIRED'
                  AND (k.status IN ('PROPOSED', 'HIRED') OR k.status IN (SELECT status FROM live))) AS same_need,
              EXISTS (SELECT FROM employment k JOIN employment j ON j.employer_id = k.employer_id
                WHERE k.beneficiary_id = :kept AND j.beneficiary_id = :joined
                  AND k.status NOT IN ('NOT_STARTED', 'CANCELLED') AND j.status NOT IN ('NOT_STARTED', 'CANCELLED')
                  AND daterange(k.start_date, k.last_day, '[]') && daterange(j.start_date, j.last_day, '[]')) AS contracts_overlap,
              EXISTS (SELECT FROM pass_iae k JOIN pass_iae j ON daterange(j.start_on, j.end_on, '[]') && daterange(k.start_on, k.end_on, '[]')
                WHERE k.beneficiary_id = :kept AND j.beneficiary_id = :joined) AS pass_overlap,
              EXISTS (SELECT FROM rights_request r WHERE r.beneficiary_id = :joined AND r.status = 'RECEIVED') AS right_waits
            """;

    private final Session entities;

    CompareRecords(Session entities) {
        this.entities = entities;
    }

    MergeRules.Compared compare(Beneficiary kept, Beneficiary joined) {
        var row = read(kept.id(), joined.id());
        return new MergeRules.Compared(
                is(row, "alike"),
                is(row, "apart"),
                is(row, "live"),
                is(row, "same_need"),
                is(row, "contracts_overlap"),
                is(row, "pass_overlap"),
                is(row, "right_waits"),
                kept.limits().restricted() || joined.limits().restricted(),
                joined.state() == BeneficiaryState.PLACED && kept.state() != BeneficiaryState.PLACED);
    }

    private Tuple read(UUID kept, UUID joined) {
        return entities.createNativeQuery(COMPARE, Tuple.class)
                .setParameter("kept", kept)
                .setParameter("joined", joined)
                .getSingleResult();
    }

    private static boolean is(Tuple row, String name) {
        return row.get(name, Boolean.class);
    }
}
