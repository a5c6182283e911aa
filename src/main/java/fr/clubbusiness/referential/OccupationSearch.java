package fr.clubbusiness.referential;

import static java.util.Comparator.comparing;

import fr.clubbusiness.referential.SearchWords.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Occupations by the beginning of any word of their label or of an appellation, or by their code. */
final class OccupationSearch {
    /** Appellations shown of one occupation: those that answer first, then the most usual. */
    private static final int SHOWN = 10;

    private final List<Entry> entries;

    /**
     * An occupation that answers.
     *
     * @param occupation the occupation
     * @param appellations some of its appellations, those that answer the query first
     */
    record Found(Occupation occupation, List<String> appellations) {}

    private record Name(String shown, SearchWords words) {
        static Name of(String shown) {
            return new Name(shown, new SearchWords(shown));
        }
    }

    private record Entry(Occupation occupation, SearchWords code, SearchWords label, List<Name> appellations) {
        static Entry of(Occupation occupation) {
            return new Entry(
                    occupation,
                    new SearchWords(occupation.romeCode().value()),
                    new SearchWords(occupation.label()),
                    occupation.appellations().stream().map(Name::of).toList());
        }

        Answer answer(SearchWords query) {
            var fitting = new ArrayList<>(appellations.stream()
                    .filter(name -> name.words().fit(query) != Fit.NONE)
                    .sorted(comparing(name -> name.words().fit(query)))
                    .toList());
            var best = fitting.isEmpty() ? Fit.NONE : fitting.getFirst().words().fit(query);
            var shown = Stream.concat(fitting.stream(), appellations.stream())
                    .map(Name::shown)
                    .distinct()
                    .limit(SHOWN)
                    .toList();
            return new Answer(code.fit(query), label.fit(query), best, new Found(occupation, shown));
        }
    }

    /** How the code, the label and the best appellation answer. */
    private record Answer(Fit code, Fit label, Fit appellation, Found found) {
        boolean answers() {
            return code != Fit.NONE || label != Fit.NONE || appellation != Fit.NONE;
        }
    }

    OccupationSearch(List<Occupation> occupations) {
        entries = occupations.stream()
                .map(Entry::of)
                .sorted(comparing(entry -> entry.label().toString()))
                .toList();
    }

    /** The best occupations for what was typed: label before appellation, whole words before beginnings; all by label when nothing was. */
    List<Found> find(String typed, int limit) {
        var query = new SearchWords(typed);
        if (typed.isBlank()) {
            return entries.stream()
                    .map(entry -> entry.answer(query).found())
                    .limit(limit)
                    .toList();
        }
        if (query.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> entry.answer(query))
                .filter(Answer::answers)
                .sorted(comparing(Answer::code).thenComparing(Answer::label).thenComparing(Answer::appellation))
                .map(Answer::found)
                .limit(limit)
                .toList();
    }
}
