package fr.clubbusiness.exchange;

import fr.clubbusiness.exchange.ImportReport.Fate;
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
 * The result of every line of a dry run, one number per line: 100,000 lines take 400 KB here and about 4 MB in the answer. Equal results are stored
 * once. After 2,000 different results, further lines have only their outcome and code.
 */
final class LineOutcomes {
    static final int REASONS = 2_000;
    private static final int DETAIL_LENGTH = 500;

    /** By line number: 0 for a blank line, otherwise 1 + the index in {@link #results}. */
    private int[] fates = new int[1_024];

    private final Map<Result, Integer> indexes = new HashMap<>();
    private final List<Result> results = new ArrayList<>();

    /** The result of one or more lines. */
    private record Result(
            Fate fate,
            List<String> changed,
            @Nullable String code,
            @Nullable String detail) {
        static Result rejected(String code, @Nullable String detail) {
            return new Result(Fate.REJECTED, List.of(), code, detail);
        }

        Tried of(int line) {
            return new Tried(line, fate, changed, code, detail);
        }
    }

    void stored(int line, ImportLine.Effect effect) {
        var fate = Fate.valueOf(effect.outcome().name());
        var whole = new Result(fate, effect.changed(), null, null);
        put(line, isRoomFor(whole) ? whole : new Result(fate, List.of(), null, null));
    }

    void rejected(Rejected line) {
        var detail = line.detail();
        var cut = detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH) + "…";
        var whole = Result.rejected(line.code(), cut);
        put(line.line(), isRoomFor(whole) ? whole : Result.rejected(line.code(), null));
    }

    private boolean isRoomFor(Result result) {
        return results.size() < REASONS || indexes.containsKey(result);
    }

    private void put(int line, Result result) {
        if (line >= fates.length) {
            fates = Arrays.copyOf(fates, Math.max(line + 1, fates.length * 2));
        }
        fates[line] = 1
                + indexes.computeIfAbsent(result, added -> {
                    results.add(added);
                    return results.size() - 1;
                });
    }

    /** All lines that are not blank, in the order of the file. The list is computed while it is read. */
    List<Tried> lines() {
        var numbers =
                IntStream.range(0, fates.length).filter(line -> fates[line] > 0).toArray();
        return new AbstractList<>() {
            @Override
            public Tried get(int index) {
                return results.get(fates[numbers[index]] - 1).of(numbers[index]);
            }

            @Override
            public int size() {
                return numbers.length;
            }
        };
    }
}
