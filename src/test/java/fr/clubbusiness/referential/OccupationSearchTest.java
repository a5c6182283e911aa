package fr.clubbusiness.referential;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.OccupationSearch.Found;
import fr.clubbusiness.referential.intake.TestReferential;
import fr.clubbusiness.referential.rome.OccupationFile.Coded;
import fr.clubbusiness.referential.words.EverydayWords;
import fr.clubbusiness.shared.RomeCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationSearchTest {
    private static final OccupationSearch SEARCH = new OccupationSearch(
            TestReferential.occupations().stream()
                    .map(entry -> new Occupation(
                            entry.code(),
                            entry.label(),
                            "3.47",
                            List.of(),
                            entry.appellations().stream().map(Coded::label).toList()))
                    .toList(),
            EverydayWords.read());

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
        var found = SEARCH.find("cariste", 1, Map.of()).getFirst();
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
        assertThat(SEARCH.find(query, 10, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Agent de nettoyage (F/H), K2204",
        "Agent de nettoyage H/F, K2204",
        "agent de nettoyage h-f, K2204",
        "Plombier (H/F/X), F1603",
        "Soudeur - F / H, H2913",
        "Caissier (HF), D1505",
        "Cariste (h), N1101",
        "Serveur homme/femme, G1803",
        "Serveur (femme ou homme), G1803",
        "Serveur(se), G1803",
        "Caissier·ère, D1505",
        "Employé(e)s de rayon, D1507",
        "Vendeur/euse en prêt-à-porter, D1214",
        "Agent·e·s de propreté urbaine, K2303",
        "Aide-soignant(e), J1501",
    })
    void gender_marks_do_not_matter(String query, String code) {
        assertThat(codes(query, 1)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "agents de nettoyage, K2204",
        "serveurs, G1803",
        "serveuses, G1803",
        "caissières, D1505",
        "caristes, N1101",
        "employés de rayon, D1507",
        "nettoyage de local, K2204",
        "manœuvres de travaux publics, F1704",
        "conducteur de poids lourds, N4101",
        "agents hospitaliers, J1301",
        "agents d'entretien de bureau, K2204",
        "monteuses de meuble, H2201",
        "réceptionnistes, G1703",
        "gardiens d'immeubles, K2501",
    })
    void the_plural_and_the_singular_are_one(String query, String code) {
        assertThat(codes(query, 1)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "K 2204, K2204",
        "k2204, K2204",
        "k 22 04, K2204",
        "K2204 - Nettoyage de locaux, K2204",
        "Nettoyage de locaux (K2204), K2204",
        "ROME N1103, N1103",
        "code ROME : g 1603, G1603",
        "'[H2913] Soudeur (F/H)', H2913",
        "Soudeur D1505, D1505",
    })
    void a_code_is_read_with_blanks_and_among_words(String query, String code) {
        assertThat(codes(query, 1)).containsExactly(code);
    }

    @Test
    void an_unknown_code_leaves_the_words_beside_it() {
        assertThat(codes("A9999 soudeur", 1)).containsExactly("H2913");
        assertThat(codes("A9999", 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "femme de ménage, K1304 K2204",
        "Homme de ménage (H/F), K1304 K2204",
        "garde d'enfants, K1303 K1304",
        "chauffeur PL, N4101",
        "chauffeuses SPL, N4101",
        "agent d'entretien, K2204",
        "agente d'entretien, K2204",
        "nounou, K1303",
        "manœuvre, F1704 N1105",
        "commis, G1602 G1803",
        "chauffeur VL, N4105 N4104",
        "peintre, F1606",
    })
    void everyday_words_find_what_people_mean_by_them_in_order(String query, String codes) {
        assertThat(codes(query, 50)).startsWith(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "femme de mén, K1304",
        "chauffeur p, N4101",
        "garde enf, K1303",
        "ouvrier bât, F1704",
        "réparateur vél, I1607"
    })
    void everyday_words_are_found_while_they_are_typed(String query, String code) {
        assertThat(codes(query, 3)).contains(code);
    }

    @Test
    void everyday_words_are_not_shown_as_appellations() {
        assertThat(SEARCH.find("femme de ménage", 1, Map.of()))
                .singleElement()
                .satisfies(found -> assertThat(found.appellations())
                        .isSubsetOf(found.occupation().appellations())
                        .contains("Employé / Employée de ménage"));
    }

    @ParameterizedTest
    @CsvSource({
        "caissier, D1505",
        "caissière, D1505",
        "Caissier / Caissière, D1505",
        "aide jardinière, A1203",
        "agente administrative, M1602",
        "femme de chambre, G1501",
        "chauffeuse routière, N4101",
        "laveuse de vitres polyvalente, K2202",
    })
    void an_appellation_in_either_gender_comes_first(String query, String code) {
        assertThat(codes(query, 1)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"soudeur, H2913", "vendeur, D1212", "serveur de, G1803", "employé de ménage, K1304", "secrétaire, M1607"
    })
    void the_occupation_that_is_mostly_that_comes_first(String query, String code) {
        assertThat(codes(query, 1)).containsExactly(code);
    }

    @Test
    void of_equal_answers_the_one_that_the_club_uses_most_comes_first_and_the_alphabet_decides_the_rest() {
        assertThat(codes("nettoyage de", Map.of())).startsWith("K2204", "D1205", "K2303");
        assertThat(codes("nettoyage de", Map.of("D1205", 1, "K2303", 2))).startsWith("K2204", "K2303", "D1205");
    }

    @Test
    void use_by_the_club_does_not_pass_before_a_better_answer() {
        assertThat(codes("caissier", Map.of("D1106", 99, "N1101", 99))).startsWith("D1505");
    }

    @Test
    void labels_are_ordered_as_in_a_french_dictionary() {
        assertThat(SEARCH.find("", 200, Map.of()))
                .extracting(found -> found.occupation().label())
                .containsSubsequence(
                        "Distribution de documents",
                        "Éducation et surveillance au sein d'établissements d'enseignement",
                        "Électricité bâtiment",
                        "Encadrement technique en insertion professionnelle");
    }

    private static List<String> codes(String query, Map<String, Integer> used) {
        var byCode = used.entrySet().stream()
                .collect(Collectors.toMap(entry -> new RomeCode(entry.getKey()), Map.Entry::getValue));
        return SEARCH.find(query, 50, byCode).stream()
                .map(found -> found.occupation().romeCode().value())
                .toList();
    }

    private static List<String> codes(String query, int limit) {
        return SEARCH.find(query, limit, Map.of()).stream()
                .map(Found::occupation)
                .map(occupation -> occupation.romeCode().value())
                .toList();
    }
}
