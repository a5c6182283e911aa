package fr.clubbusiness.employment.followup;

import fr.clubbusiness.shared.Labelled;
import java.time.LocalDate;
import java.time.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long after the first day of a contract news are asked for (domain page, "Introduction"). */
@Schema(
        name = "FollowUpStep",
        description = "Combien de temps après le premier jour : 7 jours, 1, 3, 6 ou 12 mois, renouvellements compris.")
public enum FollowUpStep implements Labelled {
    DAY_7("7 jours", Period.ofDays(7)),
    MONTH_1("1 mois", Period.ofMonths(1)),
    MONTH_3("3 mois", Period.ofMonths(3)),
    MONTH_6("6 mois", Period.ofMonths(6)),
    MONTH_12("12 mois", Period.ofMonths(12));

    private final String label;
    private final Period after;

    FollowUpStep(String label, Period after) {
        this.label = label;
        this.after = after;
    }

    @Override
    public String label() {
        return label;
    }

    /** The day about which it asks. Where a month has no such day, it is the last of that month: a year from 29 February ends on 28 February. */
    public LocalDate dueOn(LocalDate first) {
        return first.plus(after);
    }
}
