package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.shared.RomeCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The occupations from which benchmarks draw people and needs: those of the official distribution where its folder exists ({@code CLUB_ROME}, or a
 * folder next to the project), otherwise the shipped ones, completed with invented ones of the same families.
 *
 * @param trades occupations, the shipped ones first
 * @param links all mobilities
 * @param official whether they come from the official distribution
 */
public record BenchRome(List<Trade> trades, List<Link> links, boolean official) {
    /** Number of occupations in the ROME 3.47. */
    private static final int ALL = 532;

    private static final Path NEIGHBOUR_FOLDER = Path.of("../shared/referentials/rome-v347");

    /**
     * An occupation.
     *
     * @param skills codes, the main ones first
     */
    public record Trade(RomeCode code, List<String> skills) {}

    /** The distribution where it exists, otherwise the completed core. */
    public static BenchRome read() {
        var core = core();
        return folder().map(folder -> official(folder, core)).orElseGet(() -> completed(core));
    }

    /** Which occupations are near which. */
    public OccupationGraph graph() {
        return new OccupationGraph(links);
    }

    private static Optional<Path> folder() {
        var named = System.getenv("CLUB_ROME");
        return Optional.of(named == null ? NEIGHBOUR_FOLDER : Path.of(named)).filter(Files::isDirectory);
    }

    private static List<OccupationFile.Entry> core() {
        try (var file = Objects.requireNonNull(BenchRome.class.getResourceAsStream(OccupationFile.RESOURCE))) {
            return OccupationFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BenchRome official(Path folder, List<OccupationFile.Entry> core) {
        var skills = new LinkedHashMap<String, List<String>>();
        core.forEach(entry -> skills.put(entry.code().value(), codes(entry)));
        lines(folder, "unix_referentiel_code_rome")
                .forEach(line -> skills.putIfAbsent(line.get("code_rome"), new ArrayList<>()));
        var known = new HashSet<String>();
        lines(folder, "unix_referentiel_competence").forEach(line -> known.add(line.get("code_ogr")));
        for (var line : lines(folder, "unix_coherence_item")) {
            var ofTrade = skills.get(line.get("code_rome"));
            var skill = line.get("code_ogr");
            if (ofTrade != null && known.contains(skill) && !ofTrade.contains(skill)) {
                ofTrade.add(skill);
            }
        }
        var links = lines(folder, "unix_rubrique_mobilite").stream()
                .map(BenchRome::link)
                .filter(link -> !link.from().equals(link.to()))
                .toList();
        return new BenchRome(trades(skills), links, true);
    }

    private static Link link(CSVRecord line) {
        var kind = line.get("libelle_type_mobilite").equals("Proche") ? LinkKind.PROCHE : LinkKind.EVOLUTION;
        return new Link(new RomeCode(line.get("code_rome")), new RomeCode(line.get("code_rome_cible")), kind);
    }

    /** Each invented occupation copies a shipped one: its family, half of its skills with some of its own, and its mobilities. */
    private static BenchRome completed(List<OccupationFile.Entry> core) {
        var skills = new LinkedHashMap<String, List<String>>();
        var links = new ArrayList<Link>();
        for (var entry : core) {
            skills.put(entry.code().value(), codes(entry));
            links.addAll(entry.links());
        }
        for (int made = 0; skills.size() < ALL; made++) {
            var model = core.get(made % core.size());
            var family = model.code().value().substring(0, 3);
            var sister = "%s%02d".formatted(family, 30 + made % 70);
            if (skills.putIfAbsent(sister, skillsLike(codes(model), made)) == null) {
                var code = new RomeCode(sister);
                links.add(new Link(code, model.code(), LinkKind.PROCHE));
                links.add(new Link(model.code(), code, LinkKind.EVOLUTION));
                model.links().forEach(link -> links.add(new Link(code, link.to(), link.kind())));
            }
        }
        return new BenchRome(trades(skills), List.copyOf(links), false);
    }

    private static List<String> skillsLike(List<String> model, int made) {
        var skills = new ArrayList<>(model.subList(0, model.size() / 2));
        for (int own = 0; own < 8; own++) {
            skills.add(Integer.toString(900_000 + made * 8 + own));
        }
        return skills;
    }

    private static List<String> codes(OccupationFile.Entry entry) {
        return new ArrayList<>(
                entry.skills().stream().map(OccupationFile.Coded::code).toList());
    }

    private static List<Trade> trades(Map<String, List<String>> skills) {
        return skills.entrySet().stream()
                .map(trade -> new Trade(new RomeCode(trade.getKey()), List.copyOf(trade.getValue())))
                .toList();
    }

    private static List<CSVRecord> lines(Path folder, String name) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = Files.newBufferedReader(folder.resolve(name + "_v347_utf8.csv"));
                var lines = format.parse(file)) {
            return lines.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
