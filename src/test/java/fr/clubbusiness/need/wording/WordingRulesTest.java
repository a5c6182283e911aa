package fr.clubbusiness.need.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.need.wording.WordingFinding.Field;
import fr.clubbusiness.need.wording.WordingFinding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGE       | Nous cherchons une personne jeune et dynamique      | jeune et dynamique",
                "AGE       | Nous cherchons une personne plutôt jeune            | personne plutôt jeune",
                "AGE       | Profil : Jeune et Dynamique                         | Jeune et Dynamique",
                "AGE       | jeune diplômé(e) bienvenu                           | jeune diplômé(e)",
                "AGE       | Jeune retraité, complément de revenu                | Jeune retraité",
                "AGE       | Besoin jeune femme ce week-end                        | jeune femme",
                "AGE       | Recherche jeune homme sérieux                       | jeune homme",
                "AGE       | Moins de 30 ans                                     | Moins de 30 ans",
                "AGE       | moins de 26 ans de préférence                       | moins de 26 ans",
                "AGE       | Vous avez entre 25 et 35 ans                        | entre 25 et 35 ans",
                "AGE       | 25-35 ans                                           | 25-35 ans",
                "AGE       | 18/25 ans                                           | 18/25 ans",
                "AGE       | Âgé(e) de 20 à 40 ans                               | Âgé(e) de 20 à 40 ans",
                "AGE       | 45 ans maximum                                      | 45 ans maximum",
                "AGE       | Limite d’âge : 40                                   | Limite d’âge",
                "AGE       | ÂGE MAXIMUM 50                                      | ÂGE MAXIMUM",
                "SEX       | Nous recherchons un homme pour la réserve           | recherchons un homme",
                "SEX       | On recrute une femme                                | recrute une femme",
                "SEX       | Réservé aux femmes                                  | Réservé aux femmes",
                "SEX       | Femme de préférence                                 | Femme de préférence",
                "SEX       | Personnel féminin                                   | Personnel féminin",
                "SEX       | besoin d'hommes pour décharger                      | besoin d'hommes",
                "FAMILY    | Célibataire sans enfant                             | Célibataire",
                "FAMILY    | mère de famille acceptée                            | mère de famille",
                "FAMILY    | Ne convient pas à une femme enceinte                | femme enceinte",
                "ORIGIN    | Français langue maternelle                          | langue maternelle",
                "ORIGIN    | parler sans accent                                  | sans accent",
                "ORIGIN    | anglais natif                                       | anglais natif",
                "ORIGIN    | personne d'origine européenne                       | personne d'origine européenne",
                "NATIONALITY | De nationalité française                          | nationalité française",
                "NATIONALITY | nationalité exigée                                | nationalité",
                "NATIONALITY | Ressortissant européen                            | Ressortissant européen",
                "RESIDENCE | Habiter impérativement à Nanterre                   | Habiter impérativement à",
                "RESIDENCE | Vous résidez dans le 92                             | résidez dans",
                "RESIDENCE | Candidat résidant à Clichy                          | résidant à",
                "RESIDENCE | Domicilié(e) dans le 92                             | Domicilié(e) dans",
                "RESIDENCE | réservé aux habitants de la commune                 | réservé aux habitants",
                "LOOK      | Physique agréable                                   | Physique agréable",
                "LOOK      | Sans tatouage apparent                              | Sans tatouage apparent",
                "LOOK      | Mesurer au moins 1m70                               | Mesurer au moins 1m70",
                "HEALTH    | Être en bonne santé                                 | bonne santé",
                "HEALTH    | Pas de problème de dos                              | Pas de problème de dos",
                "HEALTH    | poste incompatible avec un handicap                 | incompatible avec un handicap",
                "HEALTH    | sans restriction médicale                           | sans restriction médicale",
            })
    void wordsAboutThePersonAreRefused(WordingGround ground, String description, String words) {
        assertThat(OfferWording.check("Agent (F/H)", description)).first().satisfies(finding -> {
            assertThat(finding.ground()).isEqualTo(ground);
            assertThat(finding.severity()).isEqualTo(Severity.REFUSED);
            assertThat(finding.words()).isEqualTo(words);
            assertThat(finding.field()).isEqualTo(Field.DESCRIPTION);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGE         | Équipe jeune et dynamique                 | Équipe jeune et dynamique",
                "AGE         | Avoir 18 ans révolus                      | Avoir 18 ans révolus",
                "AGE         | convient à un retraité                    | convient à un retraité",
                "SEX         | Homme de ménage                           | Homme de ménage",
                "SEX         | Recherche femme de chambre                | femme de chambre",
                "SEX         | Hôtesse d'accueil                         | Hôtesse",
                "SEX         | Homme toutes mains                        | Homme toutes mains",
                "SEX         | Recherche garçon de café                  | garçon de café",
                "NATIONALITY | Titre de séjour en cours de validité      | Titre de séjour",
                "RESIDENCE   | Proximité géographique appréciée          | Proximité géographique",
                "LOOK        | Bonne présentation exigée                 | Bonne présentation",
                "LOOK        | CV avec photo                             | CV avec photo",
                "HEALTH      | Bonne condition physique                  | Bonne condition physique",
                "HEALTH      | RQTH obligatoire                          | RQTH obligatoire",
                "HEALTH      | Non-fumeur                                | Non-fumeur",
            })
    void wordsThatCouldBeReadThatWayGetAWarning(WordingGround ground, String description, String words) {
        assertThat(OfferWording.check("Agent (F/H)", description)).first().satisfies(finding -> {
            assertThat(finding.ground()).isEqualTo(ground);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.words()).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // about the public of a job
                "Aide à domicile auprès de personnes âgées",
                "Aide à la toilette d'une personne âgée",
                "Accompagner des personnes âgées de 60 à 90 ans",
                "Accueillir de jeunes enfants et leurs parents",
                "Garde d'enfants malades à domicile",
                "Animation auprès de jeunes de 14 à 18 ans",
                "Accueil de jeunes femmes en foyer",
                "Veiller à la bonne santé des résidents",
                "Accompagner les personnes domiciliées au centre",
                "Suivi de femmes enceintes à la maternité",
                "Accueil des mamans et des papas à la crèche",
                "Accueil de personnes de toutes nationalités",
                "Entretien de la résidence et accueil des habitants",
                "Travailleurs en situation de handicap bienvenus, poste ouvert aux personnes handicapées",
                "Équipe mixte, avec ou sans handicap",
                // about experience, the company, or things
                "2 ans d'expérience souhaités, entre 2 et 5 ans",
                "Plus de 20 ans d'expérience dans le métier",
                "Entreprise créée il y a plus de 30 ans",
                "Entreprise qui existe depuis plus de 40 ans",
                "Jeune entreprise en croissance",
                "Planter de jeunes arbres et de jeunes pousses",
                "Contrat d'apprentissage de 16 à 29 ans",
                "Sans limite d'âge",
                "Maison de retraite, résidence seniors",
                "Développeur senior ou junior",
                "Vente de vêtements pour hommes et femmes",
                "Nous recrutons des femmes et des hommes motivés",
                "Recherche homme/femme de ménage",
                "Femme ou valet de chambre (F/H)",
                "Hôte ou hôtesse d'accueil",
                "Rayon homme et rayon femme",
                "Viande d'origine française, produits d'appellation d'origine contrôlée",
                "Manutention de palettes de type européenne",
                "Poste ouvert à toutes et tous, quelle que soit votre origine ou votre nationalité",
                "La difficulté réside dans la cadence",
                "Chaque habitant de l'immeuble est un client",
                "Logement de fonction : habiter sur place",
                "Priorité aux personnes résidant en quartier prioritaire (QPV)",
                "Intervention au domicile des clients",
                "Présentation soignée des plats et des assiettes",
                "Entretien de l'enceinte sportive et des enceintes acoustiques",
                "Travail physique : port de charges de 15 kg",
                "Taille de haies et tonte",
                "Permis B valide",
                "Établissement non-fumeur",
                "Une entreprise en bonne santé",
                "Aucun handicap n'est un obstacle",
                "Le jeune public est accueilli le mercredi",
                "Travail de 20 à 35 heures, 12 mois",
                "Recherchons homme(s)/femme(s)",
                "Poste réservé aux femmes et aux hommes",
                "Installer enceintes et caissons",
                "Cuisine de type asiatique",
                "Adapter l'activité à chaque tranche d'âge",
                "Insertion des jeunes de 16 à 25 ans",
                "Envoyer une photo du chantier terminé",
                "Assurer une belle présentation en rayon",
                "Premier valet / Première femme de chambre",
                "Hôte animateur / Hôtesse animatrice",
                "Monsieur / Dame de compagnie",
                "Steward / Hôtesse de l'air",
            })
    void wordsAboutThePublicTheCompanyOrThingsAreAllowed(String description) {
        assertThat(OfferWording.check("Agent (F/H)", description)).isEmpty();
    }
}
