package fr.clubbusiness.employment;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.shared.Labelled;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How exits from insertion are counted (domain page, "Introduction"; the State's circular on the IAE). */
@Schema(
        name = "ExitCategory",
        description = "Comment la sortie compte : durable, de transition, positive, autre, ou hors du compte.")
public enum ExitCategory implements Labelled {
    LASTING("emploi durable"),
    TRANSITION("emploi de transition"),
    POSITIVE("sortie positive"),
    OTHER("autre sortie"),
    NOT_COUNTED("hors du compte");

    /** ACI and EI count the exits of people who stayed longer than 2.65 months, a month being a twelfth of 365.25 days. */
    static final int DAYS_OF_A_COUNTED_STAY = 81;

    private final String label;

    ExitCategory(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * How an exit counts.
     *
     * @param capacity the kind under which the structure employed; null for a company
     * @param first first day of the stay, renewals included
     * @param last last day of the contract, included
     */
    static ExitCategory of(ExitKind kind, @Nullable StructureKind capacity, LocalDate first, LocalDate last) {
        var countsLongStays = capacity == StructureKind.ACI || capacity == StructureKind.EI;
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        return countsLongStays && days < DAYS_OF_A_COUNTED_STAY ? NOT_COUNTED : kind.category();
    }

    /**
     * How an exit counts that nobody may have recorded: it is then one that is not known. See {@link #of(ExitKind, StructureKind, LocalDate, LocalDate)}.
     */
    public static ExitCategory counted(
            @Nullable ExitKind kind, StructureKind capacity, LocalDate first, LocalDate last) {
        return of(Objects.requireNonNullElse(kind, ExitKind.UNKNOWN), capacity, first, last);
    }
}
