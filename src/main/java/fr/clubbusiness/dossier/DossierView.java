package fr.clubbusiness.dossier;

import fr.clubbusiness.retention.RetentionRule;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole dossier. */
@Schema(
        name = "PrivacyDossier",
        description = "Le dossier du délégué à la protection des données, fait à partir du code et de la base du jour.")
record DossierView(
        @Schema(description = "Le jour où il a été fait.") LocalDate day,

        @Schema(description = "Le registre des traitements (RGPD 30).", maxItems = 100)
        List<Processing> processings,

        @Schema(description = "Les durées de conservation.", maxItems = 100)
        List<Kept> retention,

        @Schema(description = "Chaque donnée sur quelqu'un, table par table.", maxItems = 500)
        List<TableLines> tables,

        @Schema(description = "Les notices d'information, à remettre telles quelles.", maxItems = 10)
        List<Notice> notices,

        @Schema(
                description = "Le projet d'analyse d'impact : risques, et mesures avec les tests qui les prouvent.",
                maxItems = 100)
        List<Risk> risks,

        @Schema(description = "Que faire après une violation de données.", maxItems = 50)
        List<BreachStep> breach) {

    /** A line of the register. */
    @Schema(name = "Processing", description = "Un traitement.")
    record Processing(
            @Schema(description = "Son nom.", minLength = 1, maxLength = 200)
            String name,

            @Schema(description = "À quoi il sert.", minLength = 1, maxLength = 500)
            String purpose,

            @Schema(description = "Sa base légale.", minLength = 1, maxLength = 500)
            String basis,

            @Schema(description = "Qui il concerne.", minLength = 1, maxLength = 500)
            String people,

            @Schema(description = "Les données.", minLength = 1, maxLength = 500)
            String data,

            @Schema(description = "Qui les lit.", minLength = 1, maxLength = 500)
            String recipients,

            @Schema(description = "Combien de temps.") RetentionRule retention) {

        /** In French: {@code 24 mois après la dernière activité}. */
        public String kept() {
            return retention.words();
        }
    }

    /** How long something is kept. */
    @Schema(name = "KeptData", description = "Une durée de conservation.")
    record Kept(
            @Schema(description = "Ce qui est gardé.", minLength = 1, maxLength = 100)
            String what,

            @Schema(description = "Combien de temps.", minLength = 1, maxLength = 200)
            String words,

            @Schema(description = "Selon quel texte.", minLength = 1, maxLength = 300)
            String source) {

        static Kept of(RetentionRule rule) {
            return new Kept(rule.label(), rule.words(), rule.source());
        }
    }

    /** The columns of a table that are about somebody. */
    @Schema(name = "PersonalTable", description = "Une table, et ses données sur quelqu'un.")
    record TableLines(
            @Schema(description = "Son nom dans la base.", minLength = 1, maxLength = 63)
            String table,

            @Schema(description = "Ses colonnes.", maxItems = 200)
            List<Column> columns) {}

    /** A column, as its comment says it. */
    @Schema(name = "PersonalColumn", description = "Une donnée, dans les mots de la base (en anglais).")
    record Column(
            @Schema(description = "Son nom dans la base.", minLength = 1, maxLength = 63)
            String column,

            @Schema(description = "À quoi elle sert.", minLength = 1, maxLength = 500)
            String purpose,

            @Schema(description = "Sa base légale.", minLength = 1, maxLength = 500)
            String basis,

            @Schema(description = "Qui la lit.", minLength = 1, maxLength = 500)
            String readers,

            @Schema(description = "Combien de temps elle est gardée.", minLength = 1, maxLength = 200)
            String retention) {}

    /** A notice. */
    @Schema(name = "PrivacyNotice", description = "Une notice d'information.")
    record Notice(
            @Schema(description = "Pour qui.") Audience audience,

            @Schema(description = "Son titre.", minLength = 1, maxLength = 200)
            String title,

            @Schema(description = "Ce qu'elle dit.", maxItems = 50)
            List<@Size(max = 2000) String> paragraphs) {}

    /** Whom a notice is for. */
    @Schema(
            name = "NoticeAudience",
            description = "Pour qui est une notice : la personne accompagnée, ou un membre d'une organisation.")
    enum Audience {
        PERSON,
        MEMBER
    }

    /** A risk, in the words of the CNIL's method. */
    @Schema(name = "PrivacyRisk", description = "Un risque pour les personnes, et ce qui le réduit.")
    record Risk(
            @Schema(description = "Ce qui peut arriver.", minLength = 1, maxLength = 300)
            String name,

            @Schema(description = "Sa gravité.") RiskLevel gravity,

            @Schema(description = "Sa vraisemblance, une fois les mesures prises.")
            RiskLevel likelihood,

            @Schema(description = "Les mesures.", maxItems = 50)
            List<Measure> measures) {}

    /** How grave, or how likely. */
    @Schema(
            name = "RiskLevel",
            description = "Un niveau de la méthode de la CNIL : négligeable, limité, important, maximal.")
    enum RiskLevel {
        NEGLIGIBLE("négligeable"),
        LIMITED("limité"),
        IMPORTANT("important"),
        MAXIMAL("maximal");

        private final String label;

        RiskLevel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is done about a risk. */
    @Schema(name = "RiskMeasure", description = "Une mesure.")
    record Measure(
            @Schema(description = "Ce qui est fait.", minLength = 1, maxLength = 500)
            String what,

            @Schema(description = "Les tests qui le prouvent, à chaque version.", maxItems = 20)
            List<@Size(max = 200) String> tests) {}

    /** A step after a breach. */
    @Schema(name = "BreachStep", description = "Une étape après une violation de données.")
    record BreachStep(
            @Schema(description = "Quand.", minLength = 1, maxLength = 100)
            String when,

            @Schema(description = "Qui.", minLength = 1, maxLength = 200)
            String who,

            @Schema(description = "Quoi.", minLength = 1, maxLength = 1000)
            String what) {}
}
