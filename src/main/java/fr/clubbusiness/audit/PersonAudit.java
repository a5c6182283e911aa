package fr.clubbusiness.audit;

import fr.clubbusiness.history.Reading;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was done with somebody's data, in words for the person. It names organisations, and nobody who works there; the reasons are those that were written
 * in words, or a step that has a name.
 */
@Schema(
        name = "PersonAudit",
        description = "Qui a lu ou changé les données d'une personne, en mots simples, pour la lui remettre.")
record PersonAudit(
        @Schema(
                description = "La personne, par sa référence courte.",
                minLength = 6,
                maxLength = 18,
                pattern = "^P-[0-9]{4,16}$")
        String reference,

        @Schema(description = "Le jour de cette réponse, en toutes lettres.", minLength = 1, maxLength = 40)
        String day,

        @Schema(description = "Qui a lu, trouvé ou copié ses données, du plus récent au plus ancien.", maxItems = 2000)
        List<Act> readings,

        @Schema(description = "Ce qui a changé, du plus récent au plus ancien.", maxItems = 2000)
        List<Act> changes,

        @Schema(description = "Vrai quand il y a des actes plus anciens, qui ne sont pas ici.")
        boolean cut) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+");
    private static final String LIVE_INTRODUCTION = "LIVE_INTRODUCTION";

    /** One act. */
    @Schema(name = "PersonAct", description = "Un acte, en mots simples.")
    record Act(
            @Schema(description = "Quand, en toutes lettres.", minLength = 1, maxLength = 60)
            String at,

            @Schema(description = "Par qui : une organisation, ou le club lui-même.", minLength = 1, maxLength = 200)
            String by,

            @Schema(description = "Ce qui a été fait.", minLength = 1, maxLength = 200)
            String what,

            @Schema(description = "Pourquoi ; null quand rien n'a été dit.", minLength = 1, maxLength = 1000) @Nullable
            String why) {}

    static PersonAudit of(ReadAudit.Acts acts, Clock clock) {
        var readings =
                acts.rows().stream().filter(row -> Reading.is(row.type())).toList();
        var changes =
                acts.rows().stream().filter(row -> !Reading.is(row.type())).toList();
        return new PersonAudit(
                acts.person().reference(),
                FrenchFormat.date(LocalDate.now(clock)),
                readings.stream().map(row -> act(row, clock)).toList(),
                changes.stream().map(row -> act(row, clock)).toList(),
                acts.cut());
    }

    private static Act act(AuditRow row, Clock clock) {
        return new Act(
                FrenchFormat.moment(row.at(), clock.getZone()),
                row.party(),
                ActWords.of(row.subjectType(), row.type()),
                why(row.reason()));
    }

    private static @Nullable String why(@Nullable String reason) {
        if (LIVE_INTRODUCTION.equals(reason)) {
            return "une mise en relation est en cours";
        }
        if (reason != null && names(SubjectKind.INTRODUCTION, reason)) {
            return "mise en relation " + reason;
        }
        if (reason != null && names(SubjectKind.RIGHTS_REQUEST, reason)) {
            return "demande de droit " + reason;
        }
        return reason == null || CODE.matcher(reason).matches() ? null : reason;
    }

    private static boolean names(SubjectKind kind, String reason) {
        return new Reference(reason).number(kind).isPresent();
    }
}
