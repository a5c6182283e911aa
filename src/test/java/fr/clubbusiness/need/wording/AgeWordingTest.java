package fr.clubbusiness.need.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.need.wording.WordingFinding.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Serveur - de 26 ans                          | - de 26 ans",
                "Serveur -de 26 ans                           | -de 26 ans",
                "Serveur (- de 26 ans)                        | - de 26 ans",
                "Serveur (– de vingt-six ans)                 | – de vingt-six ans",
                "Serveur (-26 ans)                            | -26 ans",
                "Serveur < 26 ans                             | < 26 ans",
                "Serveur + de 50 ans                          | + de 50 ans",
                "Serveur moins de vingt-six ans               | moins de vingt-six ans",
                "Serveur (moins de vingt-six ans)             | moins de vingt-six ans",
                "Serveur MOINS DE TRENTE ANS                  | MOINS DE TRENTE ANS",
                "Serveur moins de 26ans                       | moins de 26ans",
                "Serveur de 18 à 25 ans                       | de 18 à 25 ans",
                "Serveur de dix-huit à vingt-cinq ans         | de dix-huit à vingt-cinq ans",
                "Serveur entre vingt et trente ans            | entre vingt et trente ans",
                "Serveur plus de cinquante ans                | plus de cinquante ans",
                "Serveur plus de quarante-cinq ans            | plus de quarante-cinq ans",
                "Serveur âgé de moins de trente ans           | âgé de moins de trente ans",
                "Serveuse âgée de vingt et un ans             | âgée de vingt et un ans",
                "Serveur, jeune de 20 ans                     | jeune de 20 ans",
                "Jeunes de vingt ans pour le service          | Jeunes de vingt ans",
                "Serveur vingt-trois ans maximum              | vingt-trois ans maximum",
                "Serveur jusqu'à soixante-dix ans             | jusqu'à soixante-dix ans",
                "Serveur 25 ans et moins                      | 25 ans et moins",
                "Serveur cinquante-cinq ans ou plus           | cinquante-cinq ans ou plus",
                "23 ans max, serveur                          | 23 ans max",
                "Entreprise familiale cherche serveur de moins de trente ans | de moins de trente ans",
            })
    void an_age_is_refused_in_figures_in_words_and_with_signs(String title, String words) {
        assertThat(OfferWording.check(title, "")).singleElement().satisfies(finding -> {
            assertThat(finding.ground()).isEqualTo(WordingGround.AGE);
            assertThat(finding.isRefused()).isTrue();
            assertThat(finding.words()).isEqualTo(words);
            assertThat(finding.field()).isEqualTo(Field.TITLE);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 ans d'expérience",
                "Plus de vingt ans d'expérience dans le métier",
                "Moins de trente ans d'ancienneté",
                "Serveur, deux à trois ans d'expérience",
                "Restaurant ouvert depuis 30 ans",
                "Depuis plus de trente ans à Nanterre",
                "Entreprise de vingt ans",
                "Entreprise familiale de plus de cinquante ans",
                "Société de plus de 20 ans",
                "Maison créée il y a quarante ans",
                "Une équipe forte de vingt-cinq ans de savoir-faire",
                "Savoir-faire de plus de trente ans",
                "Formation de deux ans",
                "Formation - de 20 heures",
                "Formation de dix-huit mois",
                "Contrat de seize mois",
                "Expérience de plus de vingt ans appréciée",
                "Garantie de trente ans sur nos toitures",
                "Bâtiment âgé de cinquante ans",
                "Apprentissage de seize à vingt-neuf ans",
                "Animation auprès de jeunes de quatorze à dix-sept ans",
                "Auxiliaire de vie auprès d'une personne âgée de soixante-dix ans",
                "Auxiliaire de vie pour une dame âgée de 75 ans",
                "Serveur - de 10 h à 15 h",
                "Équipe de vingt-six personnes - de 8 h à 16 h",
                "Travail de vingt à trente-cinq heures",
                "Prime après vingt-quatre mois",
                "Trente-cinq heures, deux jours de repos",
            })
    void years_of_something_else_are_left_alone(String text) {
        assertThat(OfferWording.check(text, text)).isEmpty();
    }
}
