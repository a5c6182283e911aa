package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.OccupationSearch.Found;
import fr.clubbusiness.referential.intake.TestReferential;
import fr.clubbusiness.referential.rome.OccupationFile.Coded;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationSearchTest {
    private static final OccupationSearch SEARCH = new OccupationSearch(TestReferential.occupations().stream()
            .map(entry -> new Occupation(
                    entry.code(),
                    entry.label(),
                    "3.47",
                    List.of(),
                    entry.appellations().stream().map(Coded::label).toList()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "nettoyage de locaux, K2204",
        "gros oeuvre, F1704",
        "gros œuvre, F1704",
        "prepa comm, N1103",
        "cariste, N1101",
        "serveur restaurant, G1803",
        "eboueur, K2303",
        "brocanteur, D1201",
        "SECRETARIAT, M1607",
        "plongeur, G1605",
        "g1603, G1603",
        "assistante de vie, K1302",
    })
    void peopleFindTheOccupationTheyMean(String query, String code) {
        assertThat(codes(query, 3)).startsWith(code);
    }

    @Test
    void theLabelComesBeforeAppellations() {
        assertThat(codes("nettoyage", 50)).startsWith("K2204", "D1205", "K2303").contains("K2203", "J1301");
    }

    @Test
    void wholeWordsComeBeforeBeginnings() {
        assertThat(codes("vente", 3)).allMatch(code -> code.startsWith("D1"));
    }

    @Test
    void theAppellationsThatAnswerComeFirst() {
        var found = SEARCH.find("cariste", 1).getFirst();
        assertThat(found.appellations()).hasSizeLessThanOrEqualTo(10).first().isEqualTo("Cariste");
    }

    @Test
    void aFamilyIsFoundByTheBeginningOfItsCode() {
        assertThat(codes("K22", 10)).containsExactlyInAnyOrder("K2201", "K2202", "K2203", "K2204");
    }

    @Test
    void nothingTypedGivesTheFirstPageByLabel() {
        assertThat(codes("", 2)).containsExactly("K1301", "M1601");
    }

    @ParameterizedTest
    @CsvSource({"'---'", "astronaute", "'%'", "ettoyage"})
    void whatNamesNothingGivesNothing(String query) {
        assertThat(SEARCH.find(query, 10)).isEmpty();
    }

    private static List<String> codes(String query, int limit) {
        return SEARCH.find(query, limit).stream()
                .map(Found::occupation)
                .map(occupation -> occupation.romeCode().value())
                .toList();
    }
}
