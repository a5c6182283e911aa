package fr.clubbusiness.referential.file;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The errors in the files of an import, each with its file and line; at most {@value #SHOWN} are shown. */
public final class FileErrors {
    public static final int SHOWN = 20;

    private final List<FieldViolation> found = new ArrayList<>();
    private int more;

    /** Adds an error about a whole file. */
    public void add(String file, LocalizedText text) {
        if (found.size() < SHOWN) {
            found.add(new FieldViolation(file, text));
        } else {
            more++;
        }
    }

    /** Adds an error about one line of a file, counted from 1. */
    public void add(String file, int line, LocalizedText text) {
        add(file + ":" + line, text);
    }

    /** The value read from a line; empty when the line holds an invalid value, which is added as an error. */
    public <T> Optional<T> attempt(CsvFile.Line line, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidValue wrong) {
            add(line.file(), line.number(), wrong.text());
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws {@link Invalid} with all errors; does nothing when there are none. */
    public void throwIfAny() {
        if (more > 0) {
            found.add(FieldViolation.of("", "… et " + more + " autres anomalies.", "… and " + more + " more."));
        }
        Invalid.ifAny(found);
    }
}
