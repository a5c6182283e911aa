package fr.clubbusiness.iae;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.eligibility.PassNumber;
import fr.clubbusiness.iae.rule.PassRule;
import fr.clubbusiness.iae.rule.PassTimeline;
import fr.clubbusiness.iae.rule.ProlongationReason;
import fr.clubbusiness.iae.rule.SuspensionReason;
import fr.clubbusiness.shared.Labelled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The PASS IAE of a person as its reader may see it: an adviser reads no reason. */
@Schema(
        name = "Pass",
        description =
                "Le PASS IAE d'une personne, tel que la plateforme de l'État l'a délivré et que le club l'a noté.")
record PassView(
        UUID id,
        String reference,

        @Schema(description = "Son numéro ; null tant qu'aucun PASS n'est noté.") @Nullable
        PassNumber number,

        @Schema(description = "Premier jour.") @Nullable LocalDate start,

        @Schema(description = "Dernier jour, compris : calculé, avec ses suspensions et ses prolongations.") @Nullable
        LocalDate end,

        State state,

        @Schema(description = "Jours consommés, aujourd'hui compris.", minimum = "0", maximum = "20000")
        int daysConsumed,

        @Schema(description = "Jours qui restent après aujourd'hui.", minimum = "0", maximum = "20000")
        int daysLeft,

        @Schema(
                description =
                        "Dernier jour du délai de carence, où un nouveau PASS demande le diagnostic d'un prescripteur habilité ; null hors délai.")
        @Nullable
        LocalDate waitingUntil,

        @Schema(description = "Si les critères déclarés suffisent, sans valeur de diagnostic.")
        boolean criteriaSuffice,

        @Schema(description = "Le jour où quelqu'un l'a comparé à la plateforme pour la dernière fois.") @Nullable
        LocalDate checkedOn,

        @Schema(description = "Qui l'a comparé.") @Nullable Member checkedBy,

        @Schema(description = "Quand il a été noté.") @Nullable
        Instant enteredAt,

        @Schema(description = "Qui l'a noté.") @Nullable Member enteredBy,

        @Schema(description = "Les suspensions qui comptent, dans l'ordre des jours.", maxItems = 200)
        List<Suspension> suspensions,

        @Schema(description = "Les prolongations qui comptent, dans l'ordre où elles ont été données.", maxItems = 200)
        List<Prolongation> prolongations) {

    /** Where a PASS is today. */
    @Schema(name = "PassState", description = "Où en est le PASS aujourd'hui.")
    enum State implements Labelled {
        NONE("aucun"),
        TO_COME("à venir"),
        IN_FORCE("en cours"),
        SUSPENDED("suspendu"),
        ENDED("fini");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        static State of(PassFile file, LocalDate end, LocalDate today) {
            if (today.isBefore(file.pass().start())) {
                return TO_COME;
            }
            if (today.isAfter(end)) {
                return ENDED;
            }
            return file.course().suspensions().stream().anyMatch(one -> one.covers(today)) ? SUSPENDED : IN_FORCE;
        }
    }

    /** A member of a structure. */
    @Schema(name = "PassMember", description = "Un membre d'une structure.")
    record Member(
            @Schema(description = "Le membre, par son id.") UUID memberId,

            @Schema(description = "Son nom ; null quand son compte n'en a pas, ou ne vous est pas accessible.")
            @Nullable
            String name) {}

    /** A suspension. */
    @Schema(name = "PassSuspension", description = "Des jours où le PASS est suspendu.")
    record Suspension(
            @Schema(description = "La suspension ; null à l'essai.") @Nullable
            UUID id,

            @Schema(description = "Pourquoi ; null pour un conseiller.") @Nullable
            SuspensionReason reason,

            @Schema(description = "Premier jour.") LocalDate from,

            @Schema(description = "Dernier jour, compris.") LocalDate until,

            @Schema(description = "Combien de jours.", minimum = "1", maximum = "20000")
            int days) {}

    /** A prolongation. */
    @Schema(name = "PassProlongation", description = "Des jours qui s'ajoutent à la fin du PASS.")
    record Prolongation(
            @Schema(description = "La prolongation ; null à l'essai.") @Nullable
            UUID id,

            @Schema(description = "Pourquoi ; null pour un conseiller.") @Nullable
            ProlongationReason reason,

            @Schema(description = "Son premier jour, qui suit la fin du PASS et se déplace avec elle.")
            LocalDate from,

            @Schema(description = "Son dernier jour, compris.")
            LocalDate until,

            @Schema(description = "Combien de jours.", minimum = "1", maximum = "20000")
            int days) {}

    /**
     * Who reads, and what else they read.
     *
     * @param person whose PASS it is
     * @param isHolder whether the reader is the person's structure, which alone reads reasons
     */
    record Reading(
            Beneficiary person,
            boolean isHolder,
            boolean criteriaSuffice,
            @Nullable LocalDate waitingUntil,
            LocalDate today) {}

    static PassView none(Reading reading) {
        return new PassView(
                reading.person().id(),
                reading.person().reference(),
                null,
                null,
                null,
                State.NONE,
                0,
                0,
                reading.waitingUntil(),
                reading.criteriaSuffice(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static PassView of(PassFile file, Reading reading) {
        var timeline = file.timeline();
        var pass = file.pass();
        return new PassView(
                reading.person().id(),
                reading.person().reference(),
                pass.number(),
                pass.start(),
                timeline.end(),
                State.of(file, timeline.end(), reading.today()),
                timeline.consumedBy(reading.today()),
                timeline.leftAfter(reading.today()),
                reading.waitingUntil(),
                reading.criteriaSuffice(),
                pass.checkedOn(),
                pass.checkedBy(),
                pass.enteredAt(),
                pass.enteredBy(),
                suspensions(file, reading.isHolder()),
                prolongations(file, timeline, reading.isHolder()));
    }

    private static List<Suspension> suspensions(PassFile file, boolean isHolder) {
        return file.suspensions().stream()
                .map(one -> new Suspension(
                        one.id(),
                        isHolder ? one.period().reason() : null,
                        one.period().from(),
                        one.period().until(),
                        one.period().days()))
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
    }

    private static List<Prolongation> prolongations(PassFile file, PassTimeline timeline, boolean isHolder) {
        var views = new ArrayList<Prolongation>();
        int before = PassRule.PASS_DAYS;
        for (var one : file.prolongations()) {
            var more = one.prolonged();
            views.add(new Prolongation(
                    one.id(),
                    isHolder ? more.reason() : null,
                    timeline.dayOf(before + 1),
                    timeline.dayOf(before + more.days()),
                    more.days()));
            before += more.days();
        }
        return views;
    }
}
