package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.intake.TestReferential;
import fr.clubbusiness.shared.CommuneCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneSearchTest {
    private static final CommuneSearch SEARCH = new CommuneSearch(TestReferential.communes().stream()
            .map(row -> new Commune(
                    new CommuneCode(row.code()),
                    row.name(),
                    row.postalCodes(),
                    row.department(),
                    row.population(),
                    row.place(),
                    "Z92050",
                    row.place()))
            .toList());

    @Test
    void aWholeNameComesFirst() {
        assertThat(names("sevres", 3)).startsWith("Sèvres");
        assertThat(names("puteaux", 3)).containsExactly("Puteaux");
        assertThat(names("ville d avray", 3)).containsExactly("Ville-d'Avray");
        assertThat(names("L’HAŸ", 3)).startsWith("L'Haÿ-les-Roses");
    }

    @Test
    void theBeginningOfAnyWordIsEnough() {
        assertThat(names("billan", 5)).containsExactly("Boulogne-Billancourt");
        assertThat(names("moul iss", 5)).containsExactly("Issy-les-Moulineaux");
        assertThat(names("oulogne", 5)).isEmpty();
    }

    @Test
    void largerCommunesComeFirst() {
        assertThat(names("bou", 2)).containsExactly("Boulogne-Billancourt", "Bourges");
        assertThat(names("paris", 1)).containsExactly("Paris 15e Arrondissement");
    }

    @Test
    void theBeginningOfAPostCodeIsEnough() {
        assertThat(names("92000", 5)).containsExactly("Nanterre");
        assertThat(SEARCH.find("9219", 50))
                .hasSizeGreaterThan(0)
                .allSatisfy(commune -> assertThat(commune.postalCodes()).anyMatch(code -> code.startsWith("9219")));
        assertThat(names("meudon 92190", 5)).containsExactly("Meudon");
    }

    @Test
    void anInseeCodeIsUnderstoodWhenItIsNoPostCode() {
        assertThat(names("92050", 5)).containsExactly("Nanterre");
        assertThat(names("2a004", 5)).containsExactly("Ajaccio");
    }

    @Test
    void theCodeOfParisGivesItsArrondissements() {
        assertThat(SEARCH.find("75056", 50)).hasSize(20);
        assertThat(names("75056", 2)).containsExactly("Paris 1er Arrondissement", "Paris 2e Arrondissement");
    }

    @Test
    void anArrondissementOfMarseilleOrLyonGivesTheCity() {
        assertThat(names("13201", 5)).containsExactly("Marseille");
        assertThat(names("69389", 5)).containsExactly("Lyon");
    }

    @Test
    void nothingTypedGivesTheLargestCommunes() {
        assertThat(names("  ", 3)).containsExactly("Marseille", "Lyon", "Toulouse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzz", "---", "99999", "\u0000", "🚲", "%", "92050'--", "75057"})
    void whatNamesNothingGivesNothing(String query) {
        assertThat(SEARCH.find(query, 10)).isEmpty();
    }

    private static List<String> names(String query, int limit) {
        return SEARCH.find(query, limit).stream().map(Commune::name).toList();
    }
}
