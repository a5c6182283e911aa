package fr.clubbusiness.referential.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "agent, agents",
        "serveur, serveurs",
        "serveuse, serveuses",
        "animatrice, animatrices",
        "local, locaux",
        "cheval, chevaux",
        "travail, travaux",
        "bureau, bureaux",
        "jeu, jeux",
        "festival, festivals",
        "vin, vins",
    })
    void a_word_and_its_plural_compare_as_one(String one, String several) {
        assertThat(FrenchWords.singular(several)).isEqualTo(FrenchWords.singular(one));
    }

    @ParameterizedTest
    @CsvSource({"agent, agente", "serveur, serveuse", "bus, but", "gaz, ga", "peintre, peinture", "express, expres"})
    void other_words_stay_apart(String one, String other) {
        assertThat(FrenchWords.singular(one)).isNotEqualTo(FrenchWords.singular(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Serveur(se), serveur",
        "Employé(e)s de rayon, employe de rayon",
        "Employé·e·s, employe",
        "Technicien.ne.s, technicien",
        "Vendeur/euse, vendeur",
        "agent-e de tri, agent de tri",
        "Vendeur e-commerce, vendeur e commerce",
        "Agent d'entretien/propreté, agent d entretien proprete",
        "Chef de station-service, chef de station service",
        "Chauffeur (VTC), chauffeur vtc",
    })
    void an_inclusive_ending_is_left_out(String text, String words) {
        assertThat(String.join(" ", FrenchWords.of(text))).isEqualTo(words);
    }
}
