package fr.clubbusiness.referential.rome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.Closeness;
import fr.clubbusiness.referential.LinkKind;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.referential.intake.TestReferential;
import fr.clubbusiness.referential.rome.OccupationFile.Coded;
import fr.clubbusiness.referential.rome.OccupationFile.Entry;
import fr.clubbusiness.shared.RomeCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OccupationFileTest {
    private static final List<Entry> CORE = TestReferential.occupations();

    @Test
    void aboutAHundredOccupationsShip() {
        assertThat(CORE).hasSizeBetween(100, 120);
        assertThat(CORE)
                .extracting(entry -> entry.code().value())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(CORE)
                .extracting(entry -> entry.code().value())
                .contains("N1103", "G1603", "K2204", "A1203", "N1105", "G1602", "K1304", "K1302", "N4105", "N4101")
                .contains("D1507", "H3302", "F1704", "K2503", "M1607", "D1201", "K2304", "M1601", "D1505", "H2402");
    }

    @Test
    void eachHasItsMainSkillsAndUsualNames() {
        assertThat(CORE).allSatisfy(entry -> {
            assertThat(entry.skills()).as(entry.label()).hasSizeBetween(6, 12).doesNotHaveDuplicates();
            assertThat(entry.appellations())
                    .as(entry.label())
                    .hasSizeBetween(1, 10)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void aCodeHasOneLabelThroughoutTheFile() {
        assertThat(CORE.stream()
                        .flatMap(entry -> entry.skills().stream())
                        .distinct()
                        .map(Coded::code))
                .doesNotHaveDuplicates();
        assertThat(CORE.stream().flatMap(entry -> entry.appellations().stream()).map(Coded::code))
                .doesNotHaveDuplicates();
    }

    @Test
    void theContractsExampleOfASkillIsThere() {
        assertThat(CORE.stream().flatMap(entry -> entry.skills().stream()))
                .contains(new Coded("100007", "Techniques de soudage"));
    }

    @Test
    void linksStayWithinTheCoreAndNeverGoToThemselves() {
        var codes = CORE.stream().map(Entry::code).toList();
        assertThat(links())
                .allSatisfy(link -> assertThat(codes).contains(link.to()).contains(link.from()));
        assertThat(links()).noneMatch(link -> link.from().equals(link.to()));
        assertThat(links().map(link -> new Link(link.from(), link.to(), LinkKind.PROCHE)))
                .doesNotHaveDuplicates();
    }

    @Test
    void mostOccupationsLeadSomewhere() {
        var graph = new OccupationGraph(links().toList());
        assertThat(CORE.stream()
                        .filter(entry -> graph.links(entry.code()).isEmpty())
                        .count())
                .isLessThanOrEqualTo(5);
        assertThat(graph.closeness(new RomeCode("N1105"), new RomeCode("N1103")))
                .isEqualTo(Closeness.PROCHE);
    }

    private static Stream<Link> links() {
        return CORE.stream().flatMap(entry -> entry.links().stream());
    }
}
