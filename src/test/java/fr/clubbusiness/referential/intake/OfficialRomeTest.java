package fr.clubbusiness.referential.intake;

import static fr.clubbusiness.referential.rome.OfficialRome.read;
import static fr.clubbusiness.referential.rome.OfficialRome.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.referential.rome.OccupationFile.Coded;
import fr.clubbusiness.referential.rome.OccupationFile.Entry;
import fr.clubbusiness.referential.rome.OfficialRome;
import fr.clubbusiness.shared.RomeCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Every fact in the shipped core is in the official distribution. Runs where its folder is next to the project. */
@EnabledIf("isThere")
class OfficialRomeTest {
    private static final List<Entry> CORE = TestReferential.occupations();

    @SuppressWarnings("unused") // read by JUnit
    private static boolean isThere() {
        return OfficialRome.isThere();
    }

    @Test
    void codesAndLabelsAreTheOfficialOnes() {
        var official = labels("code_rome", "code_rome", "libelle_rome");
        assertThat(CORE)
                .allSatisfy(
                        entry -> assertThat(official).containsEntry(entry.code().value(), entry.label()));
    }

    @Test
    void appellationsAreTheOfficialOnesOfTheirOccupation() {
        var labels = labels("appellation", "code_ogr", "libelle_appellation_long");
        var occupations = labels("appellation", "code_ogr", "code_rome");
        assertThat(CORE)
                .allSatisfy(entry -> assertThat(entry.appellations()).allSatisfy(appellation -> {
                    assertThat(labels).containsEntry(appellation.code(), appellation.label());
                    assertThat(occupations)
                            .containsEntry(appellation.code(), entry.code().value());
                }));
    }

    @Test
    void skillsAreTheOfficialOnesOfTheirOccupation() {
        var labels = labels("competence", "code_ogr", "libelle_competence");
        Map<String, Set<String>> ofOccupation = read("unix_coherence_item").stream()
                .collect(groupingBy(line -> text(line, "code_rome"), mapping(line -> text(line, "code_ogr"), toSet())));
        assertThat(CORE).allSatisfy(entry -> {
            assertThat(entry.skills())
                    .allSatisfy(skill -> assertThat(labels).containsEntry(skill.code(), skill.label()));
            assertThat(ofOccupation.get(entry.code().value()))
                    .containsAll(entry.skills().stream().map(Coded::code).toList());
        });
    }

    @Test
    void linksAreTheOfficialMobilityWithinTheCore() {
        var core = CORE.stream().map(Entry::code).collect(toSet());
        var official = new OccupationGraph(read("unix_rubrique_mobilite").stream()
                .map(OfficialRomeTest::link)
                .filter(link -> core.contains(link.from()) && core.contains(link.to()))
                .filter(link -> !link.from().equals(link.to()))
                .toList());
        var typed = new OccupationGraph(
                CORE.stream().flatMap(entry -> entry.links().stream()).toList());
        assertThat(core).allSatisfy(code -> assertThat(typed.links(code)).isEqualTo(official.links(code)));
    }

    private static Link link(CSVRecord line) {
        var kind = text(line, "libelle_type_mobilite").equals("Proche") ? LinkKind.PROCHE : LinkKind.EVOLUTION;
        return new Link(new RomeCode(text(line, "code_rome")), new RomeCode(text(line, "code_rome_cible")), kind);
    }

    private static Map<String, String> labels(String referential, String code, String label) {
        return read("unix_referentiel_" + referential).stream()
                .collect(toMap(line -> text(line, code), line -> text(line, label)));
    }
}
