package fr.clubbusiness.exchange;

import fr.clubbusiness.exchange.ImportReport.Noted;
import fr.clubbusiness.exchange.ImportReport.Outcome;
import fr.clubbusiness.exchange.ImportReport.Rejected;
import fr.clubbusiness.exchange.ImportReport.Warned;
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
 * Counts the results of an import. Whatever the number of bad lines, it holds at most a thousand of them and those of one batch; a dry run adds a
 * number per line.
 */
final class ImportTally {
    /** The most bad lines in a report: enough to see what is wrong with a file, and a small answer. */
    static final int MAX_LISTED = 1_000;

    private final Locale language;
    private final UnaryOperator<String> fieldName;
    private final @Nullable LineOutcomes lines;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Rejected> listed = new ArrayList<>();
    private final List<Rejected> rejectedInBatch = new ArrayList<>();
    private final List<Noted> notes = new ArrayList<>();
    private final List<Warned> warnings = new ArrayList<>();
    private int beyond;

    /**
     * @param fieldName the name under which the sender knows a field
     * @param everyLine whether the report lists every line
     */
    ImportTally(Locale language, UnaryOperator<String> fieldName, boolean everyLine) {
        this.language = language;
        this.fieldName = fieldName;
        this.lines = everyLine ? new LineOutcomes() : null;
    }

    void stored(int line, ImportLine.Effect effect) {
        counts.merge(effect.outcome(), 1, Integer::sum);
        if (lines != null) {
            var changed = effect.changed().stream().map(fieldName).toList();
            lines.stored(line, new ImportLine.Effect(effect.outcome(), changed, null));
        }
        var warning = effect.warning();
        if (warning != null && warnings.size() < MAX_LISTED) {
            warnings.add(new Warned(line, warning.code(), warning.text().in(language)));
        }
    }

    void rejected(int line, Problem why) {
        var rejected = new Rejected(line, why.code(), detail(why));
        rejectedInBatch.add(rejected);
        if (lines != null) {
            lines.rejected(rejected);
        }
    }

    /** Reports a value that was read differently from how it is written. */
    void noted(int line, FieldViolation note) {
        if (notes.size() < MAX_LISTED) {
            notes.add(new Noted(line, sentence(note)));
        }
    }

    /** Ends a batch. Its refused lines are added to the report in the order of the file. */
    void endBatch() {
        rejectedInBatch.sort(Comparator.comparingInt(Rejected::line));
        int room = Math.min(MAX_LISTED - listed.size(), rejectedInBatch.size());
        listed.addAll(rejectedInBatch.subList(0, room));
        beyond += rejectedInBatch.size() - room;
        rejectedInBatch.clear();
    }

    ImportReport report() {
        endBatch();
        return new ImportReport(
                count(Outcome.CREATED),
                count(Outcome.UPDATED),
                count(Outcome.UNCHANGED),
                List.copyOf(listed),
                beyond,
                List.copyOf(notes),
                List.copyOf(warnings),
                lines == null ? List.of() : lines.lines());
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
        var text = violation.text().in(language);
        return violation.field().isEmpty() ? text : fieldName.apply(violation.field()) + " : " + text;
    }
}
