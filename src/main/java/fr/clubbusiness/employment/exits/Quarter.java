package fr.clubbusiness.employment.exits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.TypedText;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quarter of a calendar year, written {@code 2026-Q3}.
 *
 * @param year 2000 to 2999
 * @param number 1 to 4
 */
@Schema(
        type = SchemaType.STRING,
        description = "Un trimestre de l'année civile : l'année, un tiret, Q et son numéro.",
        minLength = Quarter.LENGTH,
        maxLength = Quarter.LENGTH,
        pattern = "^2[0-9]{3}-Q[1-4]$",
        examples = "2026-Q3")
record Quarter(int year, int number) implements Comparable<Quarter> {
    static final int LENGTH = 7;

    private static final Pattern FORM = Pattern.compile("(2\\d{3})-Q([1-4])");
    private static final int MONTHS = 3;

    /** The quarter of this text. Throws {@link InvalidValue} when it is none. */
    @JsonCreator
    public static Quarter fromString(String typed) {
        var form = FORM.matcher(TypedText.code(typed));
        if (!form.matches()) {
            throw new InvalidValue(
                    "Un trimestre s'écrit 2026-Q3 : l'année, un tiret, Q et un chiffre de 1 à 4.",
                    "A quarter is written 2026-Q3: the year, a hyphen, Q and a digit from 1 to 4.");
        }
        return new Quarter(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** The quarter in which this day is. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }

    /** The one that comes so many quarters later, or earlier when negative. */
    public Quarter plus(int quarters) {
        return of(firstDay().plusMonths((long) quarters * MONTHS));
    }

    /** French name, as written inside a sentence. */
    public String label() {
        return (number == 1 ? "1er" : number + "e") + " trimestre " + year;
    }

    @Override
    public int compareTo(Quarter other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    @JsonValue
    public String toString() {
        return year + "-Q" + number;
    }
}
