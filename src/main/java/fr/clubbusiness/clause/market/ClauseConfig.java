package fr.clubbusiness.clause.market;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.RoundingMode;

/** What an operator may say otherwise of social clauses. Source of the defaults: whole-club, chapters 8 and 12, November 2026; to be confirmed. */
@ConfigMapping(prefix = "club.clause")
public interface ClauseConfig {
    /** How many months an approval lasts at most. */
    @WithDefault("24")
    int approvalMonths();

    /** For how many years after its last day a closed market is kept, as evidence of what was paid. Never less than five, which the database sees to. */
    @WithDefault("10")
    int evidenceYears();

    /** How promised hours become whole ones. The worked examples of the law (833.33 are 833) follow this one. */
    @WithDefault("HALF_UP")
    RoundingMode rounding();
}
