package fr.clubbusiness.exchange;

import fr.clubbusiness.exchange.ImportReport.Fate;
import fr.clubbusiness.exchange.ImportReport.Outcome;
import fr.clubbusiness.exchange.ImportReport.Rejected;
import fr.clubbusiness.exchange.ImportReport.Tried;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run tells of every line, in one number a line: 100,000 lines are 400 KB here, and some 4 MB in the answer. What is said of many
 * lines is kept once; a file with more than 2,000 different reasons tells the codes alone of those that follow.
 */
final class LineOutcomes {
    static final int REASONS = 2_000;
    private static final int DETAIL_LENGTH = 500;

    /** By number of the line: 0 for a blank one, otherwise one more than the place in {@link #told}. */
    private int[] fates = new int[1_024];

    private final Map<Said, Integer> places = new HashMap<>();
    private final List<Said> told = new ArrayList<>();

    /** What is said of lines, whatever their number. */
    private record Said(
            Fate fate, @Nullable String code, @Nullable String detail) {
        Tried of(int line) {
            return new Tried(line, fate, code, detail);
        }
    }

    void kept(int line, Outcome outcome) {
        note(line, new Said(Fate.valueOf(outcome.name()), null, null));
    }

    void rejected(Rejected line) {
        var detail = line.detail();
        var cut = detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH) + "…";
        var whole = new Said(Fate.REJECTED, line.code(), cut);
        note(
                line.line(),
                told.size() < REASONS || places.containsKey(whole)
                        ? whole
                        : new Said(Fate.REJECTED, line.code(), null));
    }

    private void note(int line, Said said) {
        if (line >= fates.length) {
            fates = Arrays.copyOf(fates, Math.max(line + 1, fates.length * 2));
        }
        fates[line] = 1
                + places.computeIfAbsent(said, fresh -> {
                    told.add(fresh);
                    return told.size() - 1;
                });
    }

    /** Every line that was not blank, in the order of the file; made while it is written. */
    List<Tried> lines() {
        var numbers =
                IntStream.range(0, fates.length).filter(line -> fates[line] > 0).toArray();
        return new AbstractList<>() {
            @Override
            public Tried get(int index) {
                return told.get(fates[numbers[index]] - 1).of(numbers[index]);
            }

            @Override
            public int size() {
                return numbers.length;
            }
        };
    }
}
