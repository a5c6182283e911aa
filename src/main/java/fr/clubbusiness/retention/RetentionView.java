package fr.clubbusiness.retention;

import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.TableColumn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What operations about retention answer: rules and counts, and no name. */
final class RetentionView {
    private RetentionView() {}

    /** The page of the rules. */
    @Schema(name = "RetentionRules", description = "Combien de temps le club garde quoi, et selon quel texte.")
    record Rules(
            @Schema(description = "Les règles.", maxItems = 100)
            List<Line> items) {
        static Rules all() {
            return new Rules(Arrays.stream(RetentionRule.values()).map(Line::of).toList());
        }
    }

    /** One rule. */
    @Schema(name = "RetentionRuleLine", description = "Une règle de conservation.")
    record Line(
            RetentionRule rule,

            @Schema(description = "Ce qui est gardé.", minLength = 1, maxLength = 100)
            String label,

            @Schema(description = "Combien de temps, et depuis quand.", minLength = 1, maxLength = 200)
            String kept,

            @Schema(description = "Le texte dont la durée vient.", minLength = 1, maxLength = 300)
            String source,

            @Schema(description = "Depuis quand la règle s'applique.")
            LocalDate inForceSince) {

        static Line of(RetentionRule rule) {
            return new Line(rule, rule.label(), rule.words(), rule.source(), RetentionRule.IN_FORCE_SINCE);
        }
    }

    /** What would end now. */
    @Schema(name = "RetentionDryRun", description = "Ce qui finirait maintenant, compté, sans rien changer.")
    record DryRun(
            @Schema(description = "Une ligne par règle que le club applique de lui-même.", maxItems = 100)
            List<Due> items) {}

    /** What one rule would end now. */
    @Schema(name = "RetentionDue", description = "Ce qu'une règle finirait maintenant.")
    record Due(
            RetentionRule rule,

            @Schema(description = "Ce qui finirait.", minLength = 1, maxLength = 100)
            String label,

            @Schema(description = "Combien de lignes.", minimum = "0", maximum = "1000000000")
            long due) {}

    /** What one rule ended on a day. */
    @Schema(name = "RetentionReport", description = "Ce qu'une règle a fini un jour.")
    record Report(
            UUID id,

            @Schema(description = "Le jour.") LocalDate ranOn,

            RetentionRule rule,

            @Schema(description = "Ce qui a fini.", minLength = 1, maxLength = 100)
            String label,

            @Schema(description = "Combien de lignes.", minimum = "1", maximum = "1000000000")
            int ended) {

        static final ListTable<Report> TABLE = new ListTable<>(
                "conservation",
                List.of(
                        TableColumn.shown("Jour", Report::ranOn),
                        TableColumn.shown("Règle", Report::rule),
                        TableColumn.shown("Ce qui a fini", Report::label),
                        TableColumn.shown("Lignes", Report::ended)));
    }

    /** Until when somebody's data are kept. */
    @Schema(name = "KeptPerson", description = "Jusqu'à quand les données d'une personne sont gardées.")
    record Kept(
            UUID id,
            String reference,

            @Schema(description = "Le dernier jour où quelqu'un a fait quelque chose pour elle.")
            LocalDate lastActiveOn,

            @Schema(description = "Le jour où ses données sont effacées, si rien ne se passe d'ici là.")
            LocalDate endsOn) {}
}
