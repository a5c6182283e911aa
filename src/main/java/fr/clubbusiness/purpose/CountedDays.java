package fr.clubbusiness.purpose;

import fr.clubbusiness.list.AskedDay;
import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The period of a count. It is read as text, so that a wrong day is a 400 that names its parameter. */
public class CountedDays {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 92;

    /** Before any club: days that no calendar of the database holds are none. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    @QueryParam("from")
    @Nullable
    @Parameter(
            description = "Le premier jour ; 29 jours avant le dernier, si rien n'est dit.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Nullable
    @Parameter(
            description = "Le dernier jour, compris ; aujourd'hui, si rien n'est dit.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    /** The days from the first to the last, both included. */
    record Period(LocalDate from, LocalDate to) {}

    /**
     * The period that is asked for.
     *
     * @throws Invalid when it is none, too long, or not of the club's days up to now
     */
    Period period(LocalDate today) {
        var last = AskedDay.of("to", to).orElse(today);
        var first = AskedDay.of("from", from);
        if (last.isBefore(EARLIEST) || last.isAfter(today)) {
            throw new Invalid("to", "Le dernier jour n'est pas à venir.", "The last day is not in the future.");
        }
        var begins = first.orElse(last.minusDays(USUAL_DAYS - 1L));
        if (begins.isAfter(last) || begins.isBefore(last.minusDays(MOST_DAYS - 1L))) {
            throw new Invalid(
                    "from",
                    "Le premier jour vient avant le dernier, et la période compte %d jours au plus."
                            .formatted(MOST_DAYS),
                    "The first day comes before the last, and the period has %d days at most.".formatted(MOST_DAYS));
        }
        return new Period(begins, last);
    }
}
