package fr.clubbusiness.need.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.need.wording.WordingFinding.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferWordingTest {

    @Test
    void caseAccentsHyphensAndLineEndsDoNotMatter() {
        for (var spelling : List.of(
                "LANGUE MATERNELLE",
                "langue-maternelle",
                "langue\nmaternelle",
                "Langue   maternelle",
                "langue\u00a0maternelle")) {
            assertThat(OfferWording.check("Agent", spelling)).as(spelling).hasSize(1);
        }
        assertThat(OfferWording.check("Agent", "Ce\u0301libataire"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.words()).isEqualTo("Célibataire"));
    }

    @Test
    void partsOfWordsAreNotWords() {
        assertThat(OfferWording.check("Agent", "photocopies, mensurationsX, papaye, mamanière"))
                .isEmpty();
    }

    @Test
    void aFindingNamesTheWordTheArticleAndWhatToWriteInstead() {
        assertThat(OfferWording.check("Jeune diplômé vendeur", ""))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo(Field.TITLE);
                    assertThat(finding.text().french())
                            .isEqualTo(
                                    "« Jeune diplômé » parle de l'âge : une offre ne peut pas le faire (Code du travail, L1132-1, L5321-2, L5331-2). "
                                            + "Dites plutôt l'expérience attendue.");
                    assertThat(finding.text().english())
                            .isEqualTo(
                                    "\"Jeune diplômé\" speaks of age, which an offer may not do (Code du travail, L1132-1, L5321-2, L5331-2). "
                                            + "Say the experience expected instead.");
                    assertThat(finding.asReason().code()).isEqualTo("WORDING_AGE");
                });
    }

    @Test
    void aGenderedOccupationGetsAWarningWithANeutralName() {
        assertThat(OfferWording.check("Homme de ménage", ""))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text().french()).endsWith("Écrivez par exemple « Agent de ménage (F/H) »."));
    }

    @Test
    void findingsAreInReadingOrderAndTheRefusedOnesAreTheReasons() {
        var findings = OfferWording.check(
                "Hôtesse",
                "Bonne présentation. Moins de 30 ans, nationalité française. Pas de problème de dos. Moins de 30 ans.");
        assertThat(findings)
                .extracting(WordingFinding::words)
                .containsExactly(
                        "Hôtesse",
                        "Bonne présentation",
                        "Moins de 30 ans",
                        "nationalité française",
                        "Pas de problème de dos",
                        "Moins de 30 ans");
        assertThat(OfferWording.refusals(findings))
                .extracting(reason -> reason.code())
                .containsExactly("WORDING_AGE", "WORDING_NATIONALITY", "WORDING_HEALTH");
    }

    @ParameterizedTest
    @CsvSource({
        "Agent d'entretien, Agent d'entretien (F/H)",
        "'  Cuisinier  ', Cuisinier (F/H)",
        "Cuisinier (F/H), Cuisinier (F/H)",
        "Cuisinier H/F, Cuisinier H/F",
        "Cuisinier h-f, Cuisinier h-f",
        "Cuisinier (f / h), Cuisinier (f / h)",
        "Développeur (H/F/X), Développeur (H/F/X)",
        "Vendeur (m/f), Vendeur (m/f)",
        "Femme / homme de ménage, Femme / homme de ménage",
        "Chef F, Chef F (F/H)",
        "Ouvrier 3x8/h, Ouvrier 3x8/h (F/H)"
    })
    void aTitleSaysThatTheJobIsOpenToWomenAndMen(String title, String forAll) {
        assertThat(OfferWording.titleForAll(title)).isEqualTo(forAll);
    }

    @Test
    void aHugeTextIsReadQuickly() {
        var huge = "jeune ".repeat(20_000)
                + " ".repeat(20_000)
                + "auprès de ".repeat(10_000)
                + "25 ".repeat(10_000)
                + "é".repeat(50_000);
        assertThat(huge).hasSizeGreaterThan(300_000);
        var start = System.nanoTime();
        assertThat(OfferWording.check(huge, huge)).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
