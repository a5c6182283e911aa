package fr.clubbusiness.privacy;

import fr.clubbusiness.privacy.dossier.PlainWords;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that the club holds on a person, for themselves: a program and a page read the same.
 *
 * @param version of this form: it grows when a field changes its meaning
 */
@Schema(
        name = "PersonDossier",
        description =
                "Tout ce que le club sait d'une personne, pour elle : partie par partie, ligne par ligne. Chaque valeur a un code stable, pour un programme, "
                        + "et un nom, pour qui lit.")
record PersonDossier(
        @Schema(description = "La version de cette forme.", examples = "1")
        String version,

        @Schema(description = "La demande, par sa référence.")
        String request,

        @Schema(description = "Quand il a été lu.") Instant readAt,

        @Schema(
                description =
                        "Ce que le club dit à la personne de ses données : pourquoi, combien de temps, quels droits.")
        List<@Size(max = 1000) String> about,

        List<Section> sections) {

    /** The present form. */
    static final String VERSION = "1";

    /** What the person is told of the use of their data (GDPR, article 15.1 and 15.2). */
    static final List<String> ABOUT = List.of(
            "Le club rapproche des personnes accompagnées vers l'emploi et des employeurs, dans le cadre d'une mission d'intérêt public.",
            "Votre structure lit tout ce qui suit. L'agence du club lit ce qui sert au rapprochement, et le reste quand une mise en relation est en cours ou en disant "
                    + "pourquoi. Un employeur ne sait qui vous êtes qu'après votre accord.",
            "Vos données sont gardées jusqu'à 24 mois après la dernière activité, puis il n'en reste que des nombres.",
            "Une personne décide de chaque mise en relation : aucun programme ne décide seul.",
            "Vous pouvez les faire corriger, effacer, limiter, vous opposer à leur usage ou à votre classement, et demander pourquoi vous avez été proposé(e) ou non. "
                    + "Adressez-vous à votre structure ou à l'agence ; si la réponse ne vous convient pas, à la CNIL (cnil.fr).");

    /** The same for a page, where codes, days and moments are in words. */
    PersonDossier inWords(ZoneId zone) {
        return new PersonDossier(
                version,
                request,
                readAt,
                about,
                sections.stream().map(section -> section.inWords(zone)).toList());
    }

    /** One part. */
    @Schema(name = "DossierSection", description = "Une partie du dossier ; sans ligne quand le club ne sait rien.")
    record Section(String code, String title, List<Entry> entries) {

        private Section inWords(ZoneId zone) {
            return new Section(
                    code,
                    title,
                    entries.stream().map(entry -> entry.inWords(zone)).toList());
        }
    }

    /** One thing that is held. */
    @Schema(name = "DossierEntry", description = "Une ligne du dossier : une fiche, une mise en relation, une note.")
    record Entry(List<Field> fields) {

        private Entry inWords(ZoneId zone) {
            return new Entry(fields.stream()
                    .map(field -> new Field(field.code(), field.name(), PlainWords.of(field.value(), zone)))
                    .toList());
        }
    }

    /** One value. Empty ones are left out. */
    @Schema(name = "DossierField", description = "Une valeur du dossier, avec son nom.")
    record Field(
            @Schema(description = "Le code de la valeur, pour un programme.")
            String code,

            @Schema(description = "Le nom de la valeur, pour qui lit.")
            String name,

            @Schema(description = "La valeur, en texte : dates AAAA-MM-JJ, moments en UTC.")
            String value) {}
}
