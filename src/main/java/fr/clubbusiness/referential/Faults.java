package fr.clubbusiness.referential;

import fr.clubbusiness.shared.Invalid;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Text;
import fr.clubbusiness.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong in the files of an import, each with its file and line; all of it up to a readable number. */
final class Faults {
    static final int SHOWN = 20;

    private final List<Violation> found = new ArrayList<>();
    private int more;

    /** Something wrong in a whole file. */
    void add(String file, Text text) {
        if (found.size() < SHOWN) {
            found.add(new Violation(file, text));
        } else {
            more++;
        }
    }

    /** Something wrong in one line of a file, counted from 1. */
    void add(String file, int line, Text text) {
        add(file + ":" + line, text);
    }

    /** What the line gives, or nothing when it holds a value that it should not, which is noted. */
    <T> Optional<T> attempt(CsvFile.Line line, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidValue wrong) {
            add(line.file(), line.number(), wrong.text());
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses with all of it; does nothing when nothing is wrong. */
    void throwIfAny() {
        if (more > 0) {
            found.add(Violation.of("", "… et " + more + " autres anomalies.", "… and " + more + " more."));
        }
        Invalid.ifAny(found);
    }
}
