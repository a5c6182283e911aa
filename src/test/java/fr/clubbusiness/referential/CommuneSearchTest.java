package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.CommuneSearch.Found;
import fr.clubbusiness.referential.intake.TestReferential;
import fr.clubbusiness.shared.CommuneCode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommuneSearchTest {
    private static final CommuneSearch SEARCH = new CommuneSearch(
            TestReferential.knownCommunes(),
            TestReferential.formerCommunes().stream()
                    .map(row -> new FormerCommune(
                            new CommuneCode(row.code()),
                            row.name(),
                            new CommuneCode(row.successorCode()),
                            row.population()))
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
        assertThat(names("billan", 5)).startsWith("Boulogne-Billancourt");
        assertThat(names("moul iss", 5)).startsWith("Issy-les-Moulineaux");
        assertThat(names("oulogne", 5)).isEmpty();
    }

    @Test
    void largerCommunesComeFirst() {
        assertThat(names("boul", 2)).containsExactly("Boulogne-Billancourt", "Boulogne-sur-Mer");
        assertThat(names("paris", 1)).containsExactly("Paris 15e Arrondissement");
    }

    @Test
    void theBeginningOfAPostCodeIsEnough() {
        assertThat(names("92000", 5)).containsExactly("Nanterre");
        assertThat(SEARCH.find("9219", 50))
                .isNotEmpty()
                .allSatisfy(
                        found -> assertThat(found.commune().postalCodes()).anyMatch(code -> code.startsWith("9219")));
        assertThat(names("meudon 92190", 5)).containsExactly("Meudon");
    }

    @ParameterizedTest
    @CsvSource({
        "ST CLOUD, 92064",
        "St-Cloud, 92064",
        "STE GENEVIEVE DES BOIS, 91549",
        "LA CELLE ST CLOUD, 78126",
        "ST MAUR DES FOSSES, 94068",
        "L ILE ST DENIS, 93039",
        "ST ETIENNE, 42218",
        "VITRY S/ SEINE, 94081",
        "VITRY S/SEINE, 94081",
        "Vitry s / Seine, 94081",
        "ST OUEN S/ SEINE, 93070",
        "FONTENAY S/S BOIS, 94033",
        "FONTENAY S/BOIS, 94033",
        "ISSY LES MOULINEAUX, 92040",
        "92 000 NANTERRE, 92050",
        "OÔ, 31404"
    })
    void aPlaceIsFoundAsAnAddressWritesIt(String typed, String code) {
        assertThat(codes(typed)).first().isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "PARIS 02, 75102",
        "PARIS 8, 75108",
        "Paris 1, 75101",
        "Paris 1er, 75101",
        "Paris 1ère, 75101",
        "Paris 2nd, 75102",
        "Paris 15, 75115",
        "Paris 15e, 75115",
        "Paris 15ème, 75115",
        "PARIS 15EME, 75115",
        "Paris XVe, 75115",
        "PARIS XVIII, 75118",
        "Paris Ier, 75101",
        "Paris 20e arrondissement, 75120",
        "Paris-14e, 75114",
        "75008 PARIS 08, 75108",
        "PARIS CEDEX 08, 75108",
        "75231 PARIS CEDEX 05, 75105"
    })
    void anArrondissementOfParisIsFoundAndNoOther(String typed, String code) {
        assertThat(codes(typed)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Lyon 3, 69123",
        "LYON 2EME, 69123",
        "Lyon 07, 69123",
        "LYON CEDEX 03, 69123",
        "69007 Lyon 7e, 69123",
        "Marseille 8e, 13055",
        "MARSEILLE 08, 13055",
        "MARSEILLE XIV, 13055",
        "MARSEILLE CEDEX 20, 13055"
    })
    void anArrondissementOfLyonOrMarseilleGivesTheCity(String typed, String code) {
        assertThat(codes(typed)).first().isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "NANTERRE CEDEX, 92050",
        "Nanterre cedex 1, 92050",
        "92024 NANTERRE CEDEX, 92050",
        "92000 NANTERRE CEDEX, 92050",
        "51689 REIMS CEDEX 2, 51454",
        "CLICHY CEDEX, 92024",
        "93206 SAINT-DENIS CEDEX 1, 93066",
        "97488 SAINT-DENIS CEDEX, 97411",
        "20178 AJACCIO CEDEX 1, 2A004"
    })
    void theMentionOfACedexIsPassedOver(String typed, String code) {
        assertThat(codes(typed)).first().isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"92060", "92050", "92024", "92064", "94068", "33063", "13055", "69123", "93066"})
    void theInseeCodeOfACommuneIsNotFoundWhereAPostCodeIsAsked(String code) {
        assertThat(SEARCH.byInseeCode(new CommuneCode(code))).hasSize(1);
        assertThat(SEARCH.find(code, 10)).isEmpty();
        assertThat(SEARCH.find(code + " cedex", 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2a004, 2A004",
        "2B033, 2B033",
        "75101, 75101",
        "75116, 75116",
        "13201, 13055",
        "13216, 13055",
        "69389, 69123",
        "93059, 93066",
        "78251, 78551",
        "78524, 78158"
    })
    void anInseeCodeThatLeavesNoDoubtIsUnderstood(String typed, String code) {
        assertThat(codes(typed)).containsExactly(code);
    }

    @Test
    void theCodeOfParisGivesItsArrondissements() {
        assertThat(SEARCH.find("75056", 50)).hasSize(20);
        assertThat(names("75056", 2)).containsExactly("Paris 1er Arrondissement", "Paris 2e Arrondissement");
    }

    @ParameterizedTest
    @CsvSource({"06130, 06069", "77100, 77284", "06150, 06029", "77120, 77131", "11370, 11202"})
    void aPostCodeWinsOverTheInseeCodeOfTheSameDigits(String typed, String code) {
        assertThat(SEARCH.find(typed, 50))
                .allSatisfy(found -> assertThat(found.commune().postalCodes()).contains(typed));
        assertThat(codes(typed)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Pierrefitte, 93059, Pierrefitte-sur-Seine, 93066",
        "PIERREFITTE SUR SEINE, 93059, Pierrefitte-sur-Seine, 93066",
        "PIERREFITTE S/ SEINE, 93059, Pierrefitte-sur-Seine, 93066",
        "93380 Pierrefitte, 93059, Pierrefitte-sur-Seine, 93066",
        "93059, 93059, Pierrefitte-sur-Seine, 93066",
        "Fourqueux, 78251, Fourqueux, 78551",
        "78251, 78251, Fourqueux, 78551",
        "Rocquencourt, 78524, Rocquencourt, 78158",
        "COURCOURONNES, 91182, Courcouronnes, 91228",
        "TREMBLAY LES GONESSE, 93073, Tremblay-lès-Gonesse, 93073",
        "Lomme, 59355, Lomme, 59350",
        "CHATEAUNEUF S/ SARTHE, 49080, Châteauneuf-sur-Sarthe, 49080"
    })
    void aCommuneThatCeasedGivesTheOneThatHasItsPlaceAndIsTold(
            String typed, String formerCode, String formerName, String code) {
        assertThat(SEARCH.find(typed, 50))
                .filteredOn(found -> found.commune().code().value().equals(code))
                .singleElement()
                .extracting(Found::former)
                .satisfies(former -> {
                    assertThat(Objects.requireNonNull(former).code()).isEqualTo(new CommuneCode(formerCode));
                    assertThat(former.name()).isEqualTo(formerName);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saint-Denis", "93200", "saint den", "93066 Saint-Denis", "ST DENIS"})
    void aCommuneThatAnswersByItselfTellsNoFormerOne(String typed) {
        assertThat(SEARCH.find(typed, 5).getFirst().former()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Basse-Terre, 97105",
        "97160, 97117",
        "Saint-Pierre 97410, 97416",
        "MAMOUDZOU, 97611",
        "97133, 97701",
        "97150, 97801",
        "98800, 98818",
        "PAPEETE, 98735",
        "Uvea, 98613"
    })
    void overseasPlacesAreFound(String typed, String code) {
        assertThat(codes(typed)).contains(code);
    }

    @Test
    void nothingTypedGivesTheLargestCommunes() {
        assertThat(names("  ", 3)).containsExactly("Marseille", "Lyon", "Toulouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzzz",
                "---",
                "99999",
                "\u0000",
                "🚲",
                "%",
                "92050'--",
                "75057",
                "cedex",
                "CEDEX 1",
                "75060 Nanterre",
                "PARIS LA DEFENSE CEDEX",
                "Paris 21",
                "92060 92024"
            })
    void whatNamesNothingGivesNothing(String query) {
        assertThat(SEARCH.find(query, 10)).isEmpty();
    }

    private static List<String> names(String query, int limit) {
        return SEARCH.find(query, limit).stream()
                .map(found -> found.commune().name())
                .toList();
    }

    private static List<String> codes(String query) {
        return SEARCH.find(query, 50).stream()
                .map(found -> found.commune().code().value())
                .toList();
    }
}
