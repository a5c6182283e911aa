package fr.clubbusiness.referential;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fr.clubbusiness.referential.SearchWords.Fit;
import fr.clubbusiness.shared.CommuneCode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds communes by the beginning of any word of their name or of a post code. Among equally good results, larger communes come first. */
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

    private record Match(Fit fit, Commune commune) {}

    CommuneSearch(List<Commune> communes) {
        entries = communes.stream().sorted(LARGEST_FIRST).map(Entry::of).toList();
    }

    /**
     * The best communes for the typed text; the largest ones for an empty text. An INSEE code that the club does not use gives the communes that
     * replace it: for Paris, its arrondissements.
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
                .map(entry -> new Match(entry.fit(query), entry.commune()))
                .filter(match -> match.fit() != Fit.NONE)
                .sorted(comparing(Match::fit))
                .map(Match::commune)
                .limit(limit)
                .toList();
        return found.isEmpty() ? byCode(typed.strip()).stream().limit(limit).toList() : found;
    }

    private List<Commune> byCode(String typed) {
        if (!typed.matches("[0-9][0-9ABab][0-9]{3}")) {
            return List.of();
        }
        var code = new CommuneCode(typed.toUpperCase(Locale.ROOT));
        var wanted = LargeCity.of(code).replacements();
        return entries.stream()
                .map(Entry::commune)
                .filter(commune -> commune.code().equals(code) || wanted.contains(commune.code()))
                .sorted(comparing(commune -> commune.code().value()))
                .toList();
    }
}
