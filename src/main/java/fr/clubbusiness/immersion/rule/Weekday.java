package fr.clubbusiness.immersion.rule;

import fr.clubbusiness.shared.Labelled;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the week, with its French name. */
@Schema(name = "Weekday", description = "Un jour de la semaine.")
public enum Weekday implements Labelled {
    MONDAY("lundi"),
    TUESDAY("mardi"),
    WEDNESDAY("mercredi"),
    THURSDAY("jeudi"),
    FRIDAY("vendredi"),
    SATURDAY("samedi"),
    SUNDAY("dimanche");

    private final String label;

    Weekday(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The same, as dates have it. */
    public DayOfWeek day() {
        return DayOfWeek.valueOf(name());
    }
}
