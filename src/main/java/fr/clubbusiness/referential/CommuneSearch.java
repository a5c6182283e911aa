package fr.clubbusiness.referential;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fr.clubbusiness.referential.SearchWords.Fit;
import fr.clubbusiness.shared.CommuneCode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Communes by the beginning of any word of their name or of a post code, larger ones first among those that answer equally well. */
final class CommuneSearch {
    private static final Comparator<Commune> LARGEST_FIRST = comparingInt(Commune::population)
            .reversed()
            .thenComparing(commune -> commune.code().value());

    private final List<Entry> entries;

    private record Entry(Commune commune, SearchWords name, SearchWords nameAndPostalCodes) {
        static Entry of(Commune commune) {
            var name = new SearchWords(commune.name());
            return new Entry(commune, name, name.and(commune.postalCodes()));
        }

        Fit fit(SearchWords query) {
            return name.fit(query) == Fit.WHOLE_TEXT ? Fit.WHOLE_TEXT : nameAndPostalCodes.fit(query);
        }
    }

    private record Answer(Fit fit, Commune commune) {}

    CommuneSearch(List<Commune> communes) {
        entries = communes.stream().sorted(LARGEST_FIRST).map(Entry::of).toList();
    }

    /**
     * The best communes for what was typed; the largest ones when nothing was. A code that names no commune here gives those to choose
     * instead: the arrondissements for that of Paris.
     */
    List<Commune> find(String typed, int limit) {
        if (typed.isBlank()) {
            return entries.stream().map(Entry::commune).limit(limit).toList();
        }
        var query = new SearchWords(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        var found = entries.stream()
                .map(entry -> new Answer(entry.fit(query), entry.commune()))
                .filter(answer -> answer.fit() != Fit.NONE)
                .sorted(comparing(Answer::fit))
                .map(Answer::commune)
                .limit(limit)
                .toList();
        return found.isEmpty() ? byCode(typed.strip()).stream().limit(limit).toList() : found;
    }

    private List<Commune> byCode(String typed) {
        if (!typed.matches("[0-9][0-9ABab][0-9]{3}")) {
            return List.of();
        }
        var code = new CommuneCode(typed.toUpperCase(Locale.ROOT));
        var wanted = LargeCity.of(code).instead();
        return entries.stream()
                .map(Entry::commune)
                .filter(commune -> commune.code().equals(code) || wanted.contains(commune.code()))
                .sorted(comparing(commune -> commune.code().value()))
                .toList();
    }
}
