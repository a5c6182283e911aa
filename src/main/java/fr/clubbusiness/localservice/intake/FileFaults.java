package fr.clubbusiness.localservice.intake;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a file, each with its line; at most {@value #SHOWN} are shown, the others are counted. */
final class FileFaults {
    static final int SHOWN = 20;

    private static final String FILE = "services.ndjson";

    private final List<FieldViolation> found = new ArrayList<>();
    private int more;

    /** Adds what is wrong with a line, counted from 1. */
    void add(int line, LocalizedText why) {
        add(FILE + ":" + line, why);
    }

    /** Adds what is wrong with the file. */
    void add(LocalizedText why) {
        add(FILE, why);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses the file with all that is wrong; does nothing when nothing is. */
    void throwIfAny() {
        if (more > 0) {
            found.add(FieldViolation.of(
                    "",
                    more == 1 ? "… et une autre anomalie." : "… et " + more + " autres anomalies.",
                    "… and " + more + " more."));
        }
        Invalid.ifAny(found);
    }

    private void add(String place, LocalizedText why) {
        if (found.size() < SHOWN) {
            found.add(new FieldViolation(place, why));
        } else {
            more++;
        }
    }
}
