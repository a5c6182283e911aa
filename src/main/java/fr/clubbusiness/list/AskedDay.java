package fr.clubbusiness.list;

import fr.clubbusiness.problem.Invalid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day that the caller of a list asks for, as in {@code ?dueBefore=2026-11-21}. */
public final class AskedDay {
    /** Nothing of a club is of another century. Far years are days that the database does not know. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2999;

    private AskedDay() {}

    /**
     * The day; none where nothing is asked for.
     *
     * @param name the parameter
     * @throws Invalid when it is no day, or one that no calendar here has
     */
    public static Optional<LocalDate> of(String name, @Nullable String written) {
        try {
            var day = Optional.ofNullable(written).map(LocalDate::parse);
            if (day.map(LocalDate::getYear)
                    .filter(year -> year < FIRST_YEAR || year > LAST_YEAR)
                    .isPresent()) {
                throw noDay(name);
            }
            return day;
        } catch (DateTimeParseException wrong) {
            throw noDay(name);
        }
    }

    private static Invalid noDay(String name) {
        return new Invalid(name, "Une date est attendue, comme 2026-11-21.", "A date is expected, like 2026-11-21.");
    }
}
