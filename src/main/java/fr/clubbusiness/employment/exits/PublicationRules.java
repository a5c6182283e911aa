package fr.clubbusiness.employment.exits;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.ExitCategory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Which exits are published, when, and under which headings (the club's rules of statistics: whole quarters, fixed headings, frozen). */
final class PublicationRules {
    /** Whole days after a quarter in which structures still record what became of people. */
    static final int DAYS_TO_RECORD_EXITS = 30;

    /** Who counts exits from insertion: the SIAE, of which the State asks them. */
    static final List<StructureKind> KINDS =
            Arrays.stream(StructureKind.values()).filter(StructureKind::isIae).toList();

    /** The columns of the table. Exits that are outside the count are in none. */
    static final List<ExitCategory> COLUMNS = Arrays.stream(ExitCategory.values())
            .filter(category -> category != ExitCategory.NOT_COUNTED)
            .toList();

    private PublicationRules() {}

    /** The day on which a quarter is counted and frozen. */
    static LocalDate publishedOn(Quarter quarter) {
        return quarter.lastDay().plusDays(DAYS_TO_RECORD_EXITS + 1);
    }

    /** The last quarter that is to be published by this day. */
    static Quarter lastPublished(LocalDate day) {
        var before = Quarter.of(day).plus(-1);
        return publishedOn(before).isAfter(day) ? before.plus(-1) : before;
    }
}
