package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.LocalizedText;
import fr.clubbusiness.shared.RefusalReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file of hours, each with its line; at most {@value #SHOWN} are shown, the others are counted. */
final class LineFaults {
    static final int SHOWN = 100;

    private static final String FILE = "heures.ndjson:";

    private final List<Fault> found = new ArrayList<>();

    private record Fault(int line, FieldViolation what) {}

    /** Adds what is wrong with a line, counted from 1. */
    void add(int line, LocalizedText why) {
        found.add(new Fault(line, new FieldViolation(FILE + line, why)));
    }

    /** Adds a field of a line that cannot be read. */
    void add(int line, FieldViolation why) {
        var field = why.field().isEmpty() ? "" : ":" + why.field();
        found.add(new Fault(line, new FieldViolation(FILE + line + field, why.text())));
    }

    /** Adds what a rule says against a line. */
    void add(int line, RefusalReason why) {
        add(
                line,
                new LocalizedText(
                        why.code() + " : " + why.text().french(),
                        why.code() + ": " + why.text().english()));
    }

    /** Refuses the file with all that is wrong, the first line first; does nothing when nothing is. */
    void throwIfAny() {
        var all = found.stream().sorted(Comparator.comparingInt(Fault::line)).map(Fault::what);
        var shown = new ArrayList<>(all.limit(SHOWN).toList());
        if (found.size() > SHOWN) {
            var more = found.size() - SHOWN;
            shown.add(FieldViolation.of(
                    "",
                    more == 1 ? "… et une autre anomalie." : "… et " + more + " autres anomalies.",
                    "… and " + more + " more."));
        }
        Invalid.ifAny(shown);
    }
}
