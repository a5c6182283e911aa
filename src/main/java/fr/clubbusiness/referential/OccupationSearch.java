package fr.clubbusiness.referential;

import static java.util.Comparator.comparing;

import fr.clubbusiness.referential.SearchWords.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds occupations by the beginning of any word of their label or of an appellation, or by their code. */
final class OccupationSearch {
    /** The most appellations shown for one occupation: those that match the query first, then the most common. */
    private static final int SHOWN = 10;

    private final List<Entry> entries;

    /**
     * An occupation found.
     *
     * @param appellations some of its appellations, those that match the query first
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

        Match match(SearchWords query) {
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
            return new Match(code.fit(query), label.fit(query), best, new Found(occupation, shown));
        }
    }

    /** How well the code, the label and the best appellation match. */
    private record Match(Fit code, Fit label, Fit appellation, Found found) {
        boolean matches() {
            return code != Fit.NONE || label != Fit.NONE || appellation != Fit.NONE;
        }
    }

    OccupationSearch(List<Occupation> occupations) {
        entries = occupations.stream()
                .map(Entry::of)
                .sorted(comparing(entry -> entry.label().toString()))
                .toList();
    }

    /**
     * The best occupations for the typed text. Labels come before appellations, and whole words before beginnings. An empty text gives all
     * occupations by label.
     */
    List<Found> find(String typed, int limit) {
        var query = new SearchWords(typed);
        if (typed.isBlank()) {
            return entries.stream()
                    .map(entry -> entry.match(query).found())
                    .limit(limit)
                    .toList();
        }
        if (query.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> entry.match(query))
                .filter(Match::matches)
                .sorted(comparing(Match::code).thenComparing(Match::label).thenComparing(Match::appellation))
                .map(Match::found)
                .limit(limit)
                .toList();
    }
}
