package fr.clubbusiness.exchange;

import fr.clubbusiness.exchange.ImportReport.Outcome;
import fr.clubbusiness.exchange.ImportReport.Rejected;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.shared.FieldViolation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what becomes of the lines of an import. However many are bad, it holds no more than a thousand of them, and a batch; a dry run
 * adds a number for every line.
 */
final class ImportTally {
    /** Bad lines that are told one by one: enough to see what is wrong with a file, few enough to be answered. */
    static final int TOLD = 1_000;

    private final Locale language;
    private final UnaryOperator<String> fieldName;
    private final @Nullable LineOutcomes lines;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Rejected> told = new ArrayList<>();
    private final List<Rejected> ofBatch = new ArrayList<>();
    private int beyond;

    /** With the name under which the sender knows a field, and whether every line is told. */
    ImportTally(Locale language, UnaryOperator<String> fieldName, boolean everyLine) {
        this.language = language;
        this.fieldName = fieldName;
        this.lines = everyLine ? new LineOutcomes() : null;
    }

    void kept(int line, Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
        if (lines != null) {
            lines.kept(line, outcome);
        }
    }

    void rejected(int line, Problem why) {
        var rejected = new Rejected(line, why.code(), detail(why));
        ofBatch.add(rejected);
        if (lines != null) {
            lines.rejected(rejected);
        }
    }

    /** All lines up to here are known: what was rejected among them is told in the order of the file. */
    void endBatch() {
        ofBatch.sort(Comparator.comparingInt(Rejected::line));
        int room = Math.min(TOLD - told.size(), ofBatch.size());
        told.addAll(ofBatch.subList(0, room));
        beyond += ofBatch.size() - room;
        ofBatch.clear();
    }

    ImportReport report() {
        endBatch();
        return new ImportReport(
                count(Outcome.CREATED),
                count(Outcome.UPDATED),
                count(Outcome.UNCHANGED),
                List.copyOf(told),
                beyond,
                lines == null ? null : lines.lines());
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private String detail(Problem why) {
        return why.violations().isEmpty()
                ? why.detail().in(language)
                : why.violations().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(FieldViolation violation) {
        var said = violation.text().in(language);
        return violation.field().isEmpty() ? said : fieldName.apply(violation.field()) + " : " + said;
    }
}
