package fr.clubbusiness.referential;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fr.clubbusiness.referential.words.EverydayWords;
import fr.clubbusiness.referential.words.NameIndex;
import fr.clubbusiness.referential.words.NameIndex.Hits;
import fr.clubbusiness.referential.words.OccupationName;
import fr.clubbusiness.referential.words.OccupationName.Fit;
import fr.clubbusiness.referential.words.OccupationQuery;
import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.RomeCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Occupations by what people type: the beginning of any word of their label or of an appellation, everyday words, or their code. What they
 * type is often the title of an offer, so gender marks and plurals do not matter.
 */
final class OccupationSearch {
    /** The most appellations shown for one occupation: those that match the query first, then the most common. */
    private static final int SHOWN = 10;

    /** Equal answers keep the order of {@link #entries}, which is alphabetical. */
    private static final Comparator<Answer> BEST_FIRST = comparing(Answer::reason)
            .thenComparingInt(Answer::everydayRank)
            .thenComparing(Answer::label)
            .thenComparing(Answer::appellation)
            .thenComparing(Answer::isMain, Comparator.reverseOrder())
            .thenComparing(comparingInt(Answer::used).reversed())
            .thenComparing(comparingInt(Answer::answering).reversed());

    private final List<OccupationName> names = new ArrayList<>();
    private final List<Entry> entries;
    private final NameIndex index;

    /**
     * An occupation found.
     *
     * @param appellations some of its appellations, those that match the query first
     */
    record Found(Occupation occupation, List<String> appellations) {}

    /** Why an occupation answers, best first. */
    private enum Reason {
        CODE,
        /** Its label or an appellation is what was typed, word for word. */
        IDENTICAL_NAME,
        /** Its label or an appellation is what was typed. */
        NAME,
        /** It is what people mean by the everyday words that were typed. */
        EVERYDAY,
        WORDS,
        NONE
    }

    /**
     * An occupation and where its names stand in {@link #names}.
     *
     * @param label place of the label; the appellations follow it
     * @param everyday place of the first everyday word
     * @param end place after the last one
     * @param ranks of each everyday word, how far this occupation is from the first one meant
     */
    private record Entry(Occupation occupation, int label, int everyday, int end, List<Integer> ranks) {}

    /**
     * How an occupation answers.
     *
     * @param everydayRank 0 for what people mean first
     * @param appellation how its best appellation or everyday word fits
     * @param isMain whether half of its appellations or more answer: the occupation is mostly that
     * @param used how often the club uses it
     * @param answering how many of its appellations answer
     */
    private record Answer(
            Entry entry,
            Reason reason,
            int everydayRank,
            Fit label,
            Fit appellation,
            boolean isMain,
            int used,
            int answering) {}

    OccupationSearch(List<Occupation> occupations, EverydayWords everyday) {
        entries = occupations.stream()
                .sorted(comparing(occupation -> FoldedText.words(occupation.label())))
                .map(occupation -> entry(occupation, everyday.of(occupation.romeCode())))
                .toList();
        index = new NameIndex(names);
    }

    private Entry entry(Occupation occupation, List<EverydayWords.Meaning> meanings) {
        int label = names.size();
        names.add(OccupationName.of(occupation.label()));
        occupation.appellations().forEach(appellation -> names.add(OccupationName.of(appellation)));
        int everyday = names.size();
        meanings.forEach(meaning -> names.add(OccupationName.of(meaning.words())));
        var ranks = meanings.stream().map(EverydayWords.Meaning::rank).toList();
        return new Entry(occupation, label, everyday, names.size(), ranks);
    }

    /**
     * The best occupations for what was typed; all by label when nothing was.
     *
     * @param used how often the club uses an occupation: of those that answer equally well, the most used comes first
     */
    List<Found> find(String typed, int limit, Map<RomeCode, Integer> used) {
        var query = OccupationQuery.of(typed);
        var hits = index.find(query.words());
        if (typed.isBlank()) {
            return entries.stream()
                    .limit(limit)
                    .map(entry -> found(entry, query, hits))
                    .toList();
        }
        return entries.stream()
                .map(entry -> answer(entry, query, hits, used))
                .filter(answer -> answer.reason() != Reason.NONE)
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(answer -> found(answer.entry(), query, hits))
                .toList();
    }

    private Answer answer(Entry entry, OccupationQuery query, Hits hits, Map<RomeCode, Integer> used) {
        var isNamed = query.names(entry.occupation().romeCode());
        if (!hits.isAny(entry.label(), entry.end())) {
            return new Answer(entry, isNamed ? Reason.CODE : Reason.NONE, 0, Fit.NONE, Fit.NONE, false, 0, 0);
        }
        var label = fit(entry.label(), query, hits);
        var appellation = best(entry.label() + 1, entry.everyday(), query, hits);
        var everyday = best(entry.everyday(), entry.end(), query, hits);
        var reason = isNamed ? Reason.CODE : reason(better(label, appellation), everyday);
        int answering = hits.begun().get(entry.label() + 1, entry.everyday()).cardinality();
        return new Answer(
                entry,
                reason,
                reason == Reason.EVERYDAY ? everydayRank(entry, query, hits) : 0,
                label,
                better(appellation, everyday),
                answering * 2 >= entry.everyday() - entry.label() - 1,
                used.getOrDefault(entry.occupation().romeCode(), 0),
                answering);
    }

    private static Reason reason(Fit name, Fit everyday) {
        return switch (name) {
            case IDENTICAL -> Reason.IDENTICAL_NAME;
            case EQUAL -> Reason.NAME;
            case START, WHOLE_WORDS, PREFIXES, NONE -> isSame(everyday) ? Reason.EVERYDAY : Reason.WORDS;
        };
    }

    private static boolean isSame(Fit fit) {
        return fit == Fit.IDENTICAL || fit == Fit.EQUAL;
    }

    private static Fit better(Fit one, Fit other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private int everydayRank(Entry entry, OccupationQuery query, Hits hits) {
        int best = Integer.MAX_VALUE;
        for (int name = entry.everyday(); name < entry.end(); name++) {
            if (isSame(fit(name, query, hits))) {
                best = Math.min(best, entry.ranks().get(name - entry.everyday()));
            }
        }
        return best;
    }

    private Fit best(int first, int end, OccupationQuery query, Hits hits) {
        var best = Fit.NONE;
        for (int name = hits.begun().nextSetBit(first);
                name >= 0 && name < end;
                name = hits.begun().nextSetBit(name + 1)) {
            best = better(fit(name, query, hits), best);
        }
        return best;
    }

    private Fit fit(int name, OccupationQuery query, Hits hits) {
        if (hits.whole().get(name)) {
            return names.get(name).fitOfWholeWords(query);
        }
        return hits.begun().get(name) ? Fit.PREFIXES : Fit.NONE;
    }

    private Found found(Entry entry, OccupationQuery query, Hits hits) {
        record Shown(String text, Fit fit) {}
        var appellations = new ArrayList<Shown>();
        for (int name = entry.label() + 1; name < entry.everyday(); name++) {
            appellations.add(new Shown(names.get(name).text(), fit(name, query, hits)));
        }
        return new Found(
                entry.occupation(),
                appellations.stream()
                        .sorted(comparing(Shown::fit))
                        .map(Shown::text)
                        .distinct()
                        .limit(SHOWN)
                        .toList());
    }
}
