package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.RomeVersion;
import java.util.List;

/** The files of a distribution that the club reads, by the middle of their names, with the columns it reads in them. */
public enum RomeFile {
    OCCUPATIONS("referentiel_code_rome", true, "code_rome", "libelle_rome"),
    APPELLATIONS("referentiel_appellation", true, "code_ogr", "libelle_appellation_long", "code_rome"),
    SKILLS("referentiel_competence", true, "code_ogr", "libelle_competence"),
    /** Everything that belongs to an occupation: its skills among work environments and activities. */
    ITEMS("coherence_item", true, "code_rome", "code_ogr"),
    MOBILITY("rubrique_mobilite", true, "code_rome", "code_rome_cible", "libelle_type_mobilite"),
    /** Everything again, in the order of the occupation's page: what the other files hold can be checked against it. */
    PAGES(
            "liens_rome_referentiels",
            false,
            "code_rome",
            "code_ogr",
            "code_type_referentiel",
            "position_bloc",
            "code_compo_bloc",
            "position_item");

    private final String middle;
    private final boolean required;
    private final String columns;

    RomeFile(String middle, boolean required, String... columns) {
        this.middle = middle;
        this.required = required;
        this.columns = String.join(" ", columns);
    }

    String middle() {
        return middle;
    }

    boolean isRequired() {
        return required;
    }

    List<String> columns() {
        return List.of(columns.split(" "));
    }

    /** Its name in the distribution of a version. */
    String name(RomeVersion version) {
        return "unix_%s_v%d%02d_utf8.csv".formatted(middle, version.major(), version.minor());
    }
}
