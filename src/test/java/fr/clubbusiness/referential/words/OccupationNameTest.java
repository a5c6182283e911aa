package fr.clubbusiness.referential.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.referential.words.OccupationName.Fit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccupationNameTest {

    @ParameterizedTest
    @CsvSource({
        "Caissier / Caissière de parking, caissier de parking, caissière de parking",
        "Aide jardinier / jardinière, aide jardinier, aide jardinière",
        "Agent administratif / Agente administrative, agent administratif, agente administrative",
        "Conducteur-livreur / Conductrice-livreuse, conducteur livreur, conductrice livreuse",
        "Constructeur conducteur / Constructrice conductrice de rails, constructeur conducteur de rails, constructrice conductrice de rails",
        "Valet / Femme de chambre, valet de chambre, femme de chambre",
        "Chef d'équipe plombier / plombière, chef d'équipe plombier, chef d'équipe plombière",
        "Laveur / Laveuse de vitres polyvalent / polyvalente, laveur de vitres polyvalent, laveuse de vitres polyvalente",
        "Cariste, cariste, caristes",
    })
    void a_name_is_equal_to_itself_in_either_gender(String name, String masculine, String feminine) {
        assertThat(fit(name, masculine)).isIn(Fit.IDENTICAL, Fit.EQUAL);
        assertThat(fit(name, feminine)).isEqualTo(Fit.EQUAL);
        assertThat(fit(name, name)).isEqualTo(Fit.IDENTICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Soudeur / Soudeuse à l'arc, soudeuse, START",
        "Chaudronnier soudeur / Chaudronnière soudeuse, soudeuse, WHOLE_WORDS",
        "Agent / Agente d'entretien des parcs, agent d'entretien, START",
        "Agent / Agente d'entretien des parcs, parcs agent, WHOLE_WORDS",
        "Agent / Agente d'entretien des parcs, de la, WHOLE_WORDS",
    })
    void the_beginning_of_a_name_fits_better_than_its_other_words(String name, String query, Fit fit) {
        assertThat(fit(name, query)).isEqualTo(fit);
    }

    private static Fit fit(String name, String query) {
        return OccupationName.of(name).fitOfWholeWords(OccupationQuery.of(query));
    }
}
