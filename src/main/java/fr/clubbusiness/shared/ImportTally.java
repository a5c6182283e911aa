package fr.clubbusiness.shared;

import fr.clubbusiness.shared.ImportReport.Outcome;
import fr.clubbusiness.shared.ImportReport.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what becomes of the lines of an import. However many are bad, it holds no more than a thousand of them, and a batch. */
final class ImportTally {
    /** Bad lines that are told one by one: enough to see what is wrong with a file, few enough to be answered. */
    static final int TOLD = 1_000;

    private final Locale language;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Rejected> told = new ArrayList<>();
    private final List<Rejected> ofBatch = new ArrayList<>();
    private int beyond;

    ImportTally(Locale language) {
        this.language = language;
    }

    void kept(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void rejected(int line, Problem why) {
        ofBatch.add(new Rejected(line, why.code(), detail(why)));
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
                count(Outcome.CREATED), count(Outcome.UPDATED), count(Outcome.UNCHANGED), List.copyOf(told), beyond);
    }

    private int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    private String detail(Problem why) {
        return why.violations().isEmpty()
                ? why.detail().in(language)
                : why.violations().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Violation violation) {
        var said = violation.text().in(language);
        return violation.field().isEmpty() ? said : violation.field() + " : " + said;
    }
}
