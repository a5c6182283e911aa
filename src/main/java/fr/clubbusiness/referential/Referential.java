package fr.clubbusiness.referential;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.referential.words.EverydayWords;
import fr.clubbusiness.referential.words.SearchWords;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.FoldedText;
import fr.clubbusiness.shared.RomeCode;
import fr.clubbusiness.vocabulary.MergedCommune;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The referentials, for the other features. They are held in memory and read from the database at start, so a lookup is fast and never fails because
 * of the database. Thread-safe; a refresh replaces everything at once.
 */
@ApplicationScoped
public class Referential {
    private final DataSource database;
    private volatile @Nullable Facts facts;

    /** The whole content, as read at one moment. */
    private record Facts(
            Map<CommuneCode, Commune> communes,
            Map<CommuneCode, MergedCommune> merged,
            Map<RomeCode, Occupation> occupations,
            Map<RomeCode, SearchWords> occupationWords,
            Map<String, Skill> skills,
            OccupationGraph graph,
            CompletableFuture<CommuneSearch> communeSearch,
            OccupationSearch occupationSearch) {}

    @Inject
    Referential(DataSource database) {
        this.database = database;
    }

    void loadAtStart(@Observes StartupEvent start) {
        facts();
    }

    /** The commune of this code, with its zone; empty when the code is unknown, and for {@code 75056}, because Paris is stored by arrondissement. */
    public Optional<Commune> commune(CommuneCode code) {
        return Optional.ofNullable(facts().communes().get(code));
    }

    /** What became of the commune of that code, when it ceased and is not kept; empty for all other codes. */
    public Optional<MergedCommune> merged(CommuneCode code) {
        return Optional.ofNullable(facts().merged().get(code));
    }

    /** The occupation of this code, with its skills and appellations. */
    public Optional<Occupation> occupation(RomeCode code) {
        return Optional.ofNullable(facts().occupations().get(code));
    }

    /** The skill of this code. */
    public Optional<Skill> skill(String code) {
        return Optional.ofNullable(facts().skills().get(code));
    }

    /** The closeness of occupations. */
    public OccupationGraph graph() {
        return facts().graph();
    }

    /** The error of a field that holds this code; empty when the commune is known. It says which commune to give instead, if there is one. */
    public Optional<FieldViolation> refusal(String field, CommuneCode code) {
        if (commune(code).isPresent()) {
            return Optional.empty();
        }
        return merged(code)
                .map(commune -> new FieldViolation(field, commune.text()))
                .or(() -> Optional.of(UnknownCode.commune(field, code)));
    }

    /** The error of a field that holds this code; empty when the occupation is known. */
    public Optional<FieldViolation> refusal(String field, RomeCode code) {
        return occupation(code).isPresent() ? Optional.empty() : Optional.of(UnknownCode.occupation(field, code));
    }

    /** The error of a field that holds this skill code; empty when the skill is known. */
    public Optional<FieldViolation> skillRefusal(String field, String code) {
        return skill(code).isPresent() ? Optional.empty() : Optional.of(UnknownCode.skill(field, code));
    }

    /**
     * Reads everything again after an import. Readers use the old content until the new one is complete.
     *
     * @throws UncheckedSql when the database does not answer: the old content stays
     */
    public synchronized void refresh() {
        facts = read();
    }

    /** The occupations whose label has a word with this beginning, written as {@link FoldedText#words} does. */
    public Set<RomeCode> occupationsWithWord(String beginning) {
        var query = new SearchWords(beginning);
        return facts().occupationWords().entrySet().stream()
                .filter(label -> label.getValue().fit(query) != SearchWords.Fit.NONE)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** The communes whose name or post code has a word with this beginning, and those that replaced one with such a name. */
    public Set<CommuneCode> communesWithWord(String beginning) {
        return facts().communeSearch().join().withWord(new SearchWords(beginning));
    }

    List<CommuneSearch.Found> searchCommunes(String query, int limit) {
        return facts().communeSearch().join().find(query, limit);
    }

    List<CommuneSearch.Found> communesOfCode(CommuneCode inseeCode) {
        return facts().communeSearch().join().byInseeCode(inseeCode);
    }

    List<OccupationSearch.Found> searchOccupations(String query, int limit, Map<RomeCode, Integer> used) {
        return facts().occupationSearch().find(query, limit, used);
    }

    private Facts facts() {
        var known = facts;
        return known == null ? readOnce() : known;
    }

    private synchronized Facts readOnce() {
        var known = facts;
        if (known == null) {
            known = read();
            facts = known;
        }
        return known;
    }

    private Facts read() {
        try (var connection = database.getConnection()) {
            var tables = new ReferentialTables(connection);
            var communes = byKey(tables.communes(), Commune::code);
            var former = tables.formerCommunes();
            var occupations = tables.occupations();
            return new Facts(
                    communes,
                    merged(former, communes),
                    byKey(occupations, Occupation::romeCode),
                    occupations.stream().collect(toMap(Occupation::romeCode, known -> new SearchWords(known.label()))),
                    byKey(tables.skills(), Skill::code),
                    new OccupationGraph(tables.links(), labels(occupations)),
                    // The start does not wait for it.
                    CompletableFuture.supplyAsync(() -> new CommuneSearch(List.copyOf(communes.values()), former)),
                    new OccupationSearch(occupations, EverydayWords.read()));
        } catch (SQLException unreadable) {
            throw new UncheckedSql(unreadable);
        }
    }

    private static Map<CommuneCode, MergedCommune> merged(
            List<FormerCommune> former, Map<CommuneCode, Commune> communes) {
        var merged = new HashMap<CommuneCode, MergedCommune>();
        for (var commune : former) {
            var today = communes.get(commune.successor());
            if (today != null && !communes.containsKey(commune.code())) {
                merged.putIfAbsent(
                        commune.code(), new MergedCommune(commune.code(), commune.name(), today.code(), today.name()));
            }
        }
        return Map.copyOf(merged);
    }

    private static Map<RomeCode, String> labels(Collection<Occupation> occupations) {
        return occupations.stream().collect(toMap(Occupation::romeCode, Occupation::label));
    }

    private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        return Map.copyOf(values.stream().collect(toMap(key, value -> value)));
    }
}
