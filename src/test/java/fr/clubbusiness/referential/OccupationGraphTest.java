package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.OccupationGraph.Link;
import fr.clubbusiness.shared.RomeCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OccupationGraphTest {
    private static final RomeCode CLEANING = new RomeCode("K2204");
    private static final RomeCode CARETAKING = new RomeCode("K2501");
    private static final RomeCode WINDOWS = new RomeCode("K2202");
    private static final RomeCode CLEANING_MANAGEMENT = new RomeCode("K2203");
    private static final RomeCode COOKING = new RomeCode("G1602");

    private final OccupationGraph graph = new OccupationGraph(
            List.of(new Link(CLEANING, WINDOWS, LinkKind.PROCHE), new Link(CLEANING, CARETAKING, LinkKind.EVOLUTION)));

    @Test
    void anOccupationIsTheSameAsItself() {
        assertThat(graph.closeness(COOKING, COOKING)).isEqualTo(Closeness.SAME);
    }

    @Test
    void aLinkCountsFromTheTargetToTheNeed() {
        assertThat(graph.closeness(CLEANING, WINDOWS)).isEqualTo(Closeness.PROCHE);
        assertThat(graph.closeness(CLEANING, CARETAKING)).isEqualTo(Closeness.EVOLUTION);
    }

    @Test
    void aLinkDoesNotCountBackwards() {
        assertThat(graph.closeness(CARETAKING, CLEANING)).isEqualTo(Closeness.NONE);
        assertThat(graph.closeness(WINDOWS, CLEANING)).isEqualTo(Closeness.FAMILY);
    }

    @Test
    void theFamilyIsTheFirstThreeCharacters() {
        assertThat(graph.closeness(CLEANING, CLEANING_MANAGEMENT)).isEqualTo(Closeness.FAMILY);
        assertThat(graph.closeness(new RomeCode("K2304"), CLEANING)).isEqualTo(Closeness.NONE);
    }

    @Test
    void unknownOccupationsAreNotClose() {
        assertThat(graph.closeness(new RomeCode("L1510"), COOKING)).isEqualTo(Closeness.NONE);
        assertThat(graph.links(new RomeCode("L1510"))).isEmpty();
    }

    @Test
    void procheWinsOverEvolutionWhateverTheOrder() {
        var near = new Link(CLEANING, COOKING, LinkKind.PROCHE);
        var far = new Link(CLEANING, COOKING, LinkKind.EVOLUTION);
        assertThat(new OccupationGraph(List.of(near, far)).links(CLEANING)).isEqualTo(Map.of(COOKING, LinkKind.PROCHE));
        assertThat(new OccupationGraph(List.of(far, near)).links(CLEANING)).isEqualTo(Map.of(COOKING, LinkKind.PROCHE));
    }

    @Test
    void anOccupationIsNamedOrElseTheCodeStandsForTheName() {
        var named = new OccupationGraph(List.of(), Map.of(CLEANING, "Nettoyage de locaux"));
        assertThat(named.label(CLEANING)).isEqualTo("Nettoyage de locaux");
        assertThat(named.label(COOKING)).isEqualTo(COOKING.value());
    }
}
