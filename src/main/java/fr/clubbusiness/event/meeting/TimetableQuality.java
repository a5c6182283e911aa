package fr.clubbusiness.event.meeting;

import fr.clubbusiness.speedmeeting.MeetingTimetable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How good a timetable is, beside what no timetable can pass. */
@Embeddable
@Schema(name = "TimetableQuality", description = "Ce que vaut l'horaire, et ce qu'aucun autre ne peut dépasser.")
record TimetableQuality(
        @Column(name = "least_floor")
        @Schema(
                description =
                        "Chacun a au moins autant de rencontres, ou autant qu'il peut en avoir par ses absences et ses exclusions.",
                minimum = "0",
                maximum = "60")
        int floor,

        @Schema(description = "Aucun horaire ne garantit plus.", minimum = "0", maximum = "60")
        int floorBound,

        @Schema(description = "Le moins de rencontres de qui peut en avoir.", minimum = "0", maximum = "60")
        int least,

        @Schema(description = "Aucun horaire ne fait mieux pour qui en a le moins.", minimum = "0", maximum = "60")
        int leastBound,

        @Schema(description = "La somme des souhaits exaucés, des deux côtés.", minimum = "0", maximum = "200000")
        int wishes,

        @Schema(description = "Aucun horaire de cette garantie n'en exauce plus.", minimum = "0", maximum = "200000")
        int wishesBound,

        @Schema(
                description = "Les tours où quelqu'un est là sans rencontrer personne, de tous ensemble.",
                minimum = "0",
                maximum = "60000")
        int gapRounds,

        @Schema(description = "Le plus de tels tours de suite pour une personne.", minimum = "0", maximum = "60")
        int gapLongest,

        @Schema(
                description = "Si ces tours sont groupés : la somme, sur chaque suite, du carré de sa longueur.",
                minimum = "0",
                maximum = "4000000")
        int gapUnevenness,

        @Schema(description = "S'il est prouvé qu'aucun horaire ne garantit plus ni n'exauce plus de souhaits.")
        boolean provenOptimal) {

    static TimetableQuality of(MeetingTimetable computed) {
        var gaps = computed.gaps();
        return new TimetableQuality(
                computed.floor(),
                computed.floorBound(),
                computed.least(),
                computed.leastBound(),
                computed.wishes(),
                computed.wishesBound(),
                gaps.rounds(),
                gaps.longest(),
                gaps.unevenness(),
                computed.provenOptimal());
    }

    /** The same in a sentence. */
    public String words() {
        var proof = provenOptimal
                ? "Il est prouvé qu'aucun horaire ne fait mieux."
                : "Aucun horaire ne garantit plus de %d rencontres, ni n'exauce plus de %d points de souhaits à garantie égale."
                        .formatted(floorBound, wishesBound);
        return "Chacun a au moins %d rencontres, ou autant qu'il peut en avoir. Les souhaits exaucés font %d points. %s"
                .formatted(floor, wishes, proof);
    }
}
