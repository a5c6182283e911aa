package fr.clubbusiness.referential.rome;

import fr.clubbusiness.referential.RomeVersion;
import java.util.List;

/** The files of a distribution that the club reads, by the middle part of their names, with the columns that it needs. */
public enum RomeFile {
    OCCUPATIONS("referentiel_code_rome", true, "code_rome", "libelle_rome"),
    APPELLATIONS("referentiel_appellation", true, "code_ogr", "libelle_appellation_long", "code_rome"),
    SKILLS("referentiel_competence", true, "code_ogr", "libelle_competence"),
    /** All items of an occupation: skills, work environments and activities. */
    ITEMS("coherence_item", true, "code_rome", "code_ogr"),
    MOBILITY("rubrique_mobilite", true, "code_rome", "code_rome_cible", "libelle_type_mobilite"),
    /** All items again, in the order of the occupation's page. The other files are checked against it. */
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

    /** The file's name in the distribution of this version. */
    String name(RomeVersion version) {
        return "unix_%s_v%d%02d_utf8.csv".formatted(middle, version.major(), version.minor());
    }
}
