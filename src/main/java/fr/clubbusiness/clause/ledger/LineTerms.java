package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.rule.LineProof;
import fr.clubbusiness.clause.rule.LineRules;
import fr.clubbusiness.clause.rule.WorkMode;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a line says.
 *
 * @param hours of a correction, the difference
 * @param training how many of the hours
 */
record LineTerms(
        YearMonth month,
        BigDecimal hours,
        BigDecimal training,
        WorkMode mode,
        ContractType contractType,
        @Nullable LineProof proof) {

    /** What the law judges of it. */
    LineRules.Declared declared() {
        return new LineRules.Declared(month, hours, training);
    }
}
