package fr.clubbusiness.referential;

import static java.util.Comparator.comparingInt;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.clubbusiness.referential.words.SearchWords;
import fr.clubbusiness.referential.words.SearchWords.Fit;
import fr.clubbusiness.referential.words.WordIndex;
import fr.clubbusiness.shared.CommuneCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Communes by the beginning of any word of their name or of a post code, larger ones first among those that answer equally well. A commune
 * is also found by the name of one that merged into it, or by a name that it had.
 */
final class CommuneSearch {
    private static final Comparator<Entry> LARGEST_FIRST = comparingInt(Entry::population)
            .reversed()
            .thenComparing(entry -> entry.found().former() != null)
            .thenComparing(entry -> entry.found().commune().code().value());

    private final Map<CommuneCode, Commune> communes;
    private final Map<CommuneCode, FormerCommune> ceased;
    private final Set<String> postalCodes;
    private final List<Entry> entries;
    private final WordIndex index;

    /**
     * A commune that answers.
     *
     * @param former the ceased commune, or the old name, that was asked for; null when the commune answers by itself
     */
    record Found(Commune commune, @Nullable FormerCommune former) {}

    private record Entry(Found found, int population, SearchWords nameAndPostalCodes) {
        static Entry of(Commune commune) {
            return of(new Found(commune, null), commune.name(), commune.population());
        }

        static Entry of(FormerCommune former, Commune today) {
            return of(new Found(today, former), former.name(), Math.min(former.population(), today.population()));
        }

        private static Entry of(Found found, String shown, int population) {
            return new Entry(
                    found,
                    population,
                    new SearchWords(shown).and(found.commune().postalCodes()));
        }
    }

    CommuneSearch(List<Commune> known, List<FormerCommune> former) {
        communes = known.stream().collect(toMap(Commune::code, identity()));
        ceased = former.stream()
                .filter(FormerCommune::hasCeased)
                .collect(toMap(FormerCommune::code, identity(), (first, _) -> first));
        postalCodes = known.stream()
                .flatMap(commune -> commune.postalCodes().stream())
                .collect(toSet());
        var formerEntries =
                former.stream().flatMap(name -> commune(name.successor()).map(today -> Entry.of(name, today)).stream());
        entries = Stream.concat(known.stream().map(Entry::of), formerEntries)
                .sorted(LARGEST_FIRST)
                .toList();
        index = new WordIndex(entries.stream().map(Entry::nameAndPostalCodes).toList());
    }

    /**
     * The best communes for what was typed; the largest ones when nothing was. Five digits are a post code. When nobody distributes them,
     * they are read as an INSEE code only where that names one place whatever was meant: a city with arrondissements, or a commune that
     * ceased, which the answer then tells.
     */
    List<Found> find(String typed, int limit) {
        if (typed.isBlank()) {
            return entries.stream()
                    .map(Entry::found)
                    .filter(found -> found.former() == null)
                    .limit(limit)
                    .toList();
        }
        var place = new TypedPlace(typed, postalCodes);
        if (place.readings().isEmpty()) {
            return place.codes().size() == 1 ? byTypedCode(place.codes().getFirst(), limit) : List.of();
        }
        var seen = new HashSet<CommuneCode>();
        return place.readings().stream()
                .flatMap(reading -> answers(reading, place))
                .filter(found -> seen.add(found.commune().code()))
                .limit(limit)
                .toList();
    }

    /** All the communes whose name or post code has words that begin so. */
    Set<CommuneCode> withWord(SearchWords query) {
        return index.candidates(query)
                .mapToObj(entries::get)
                .filter(entry -> entry.nameAndPostalCodes().fit(query) != Fit.NONE)
                .map(entry -> entry.found().commune().code())
                .collect(toSet());
    }

    /** The communes of an INSEE code: one, the arrondissements of Paris, or the commune that one which ceased is part of today. */
    List<Found> byInseeCode(CommuneCode code) {
        var commune = commune(code);
        if (commune.isPresent()) {
            return List.of(new Found(commune.get(), null));
        }
        var former = ceased.get(code);
        return former == null
                ? LargeCity.of(code).replacements().stream()
                        .flatMap(each -> commune(each).stream())
                        .map(each -> new Found(each, null))
                        .toList()
                : commune(former.successor()).stream()
                        .map(today -> new Found(today, former))
                        .toList();
    }

    private List<Found> byTypedCode(String typed, int limit) {
        var code = new CommuneCode(typed);
        boolean mayBeCedex = communes.containsKey(code)
                && !code.isOfCorsica()
                && !LargeCity.PARIS.replacements().contains(code);
        return mayBeCedex ? List.of() : byInseeCode(code).stream().limit(limit).toList();
    }

    private Stream<Found> answers(SearchWords query, TypedPlace place) {
        var byFit = new EnumMap<Fit, List<Found>>(Fit.class);
        index.candidates(query)
                .mapToObj(entries::get)
                .filter(entry -> place.mayBeIn(entry.found().commune().department()))
                .forEach(entry -> byFit.computeIfAbsent(
                                entry.nameAndPostalCodes().fit(query), _ -> new ArrayList<>())
                        .add(entry.found()));
        byFit.remove(Fit.NONE);
        return byFit.values().stream().flatMap(List::stream);
    }

    private Optional<Commune> commune(CommuneCode code) {
        return Optional.ofNullable(communes.get(code));
    }
}
