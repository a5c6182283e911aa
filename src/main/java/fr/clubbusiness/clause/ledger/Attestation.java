package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.rule.LotBalance;
import fr.clubbusiness.shared.FrenchFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the facilitator certifies of a month of a lot: hours alone, and nobody's name. */
@Schema(
        name = "ClauseAttestation",
        description = "Les heures d'insertion validées d'un mois d'un lot, sans aucun nom de personne.")
record Attestation(
        @Schema(
                description = "Le marché, par sa référence.",
                minLength = 6,
                maxLength = 18,
                pattern = "^[A-Z]-[0-9]{4,16}$")
        String marketReference,

        @Schema(description = "Le marché.", maxLength = 200) String marketTitle,

        @Schema(description = "Le lot.", maxLength = 200) String lotTitle,

        @Schema(description = "Le titulaire.", maxLength = 200) @Nullable
        String holderName,

        @Schema(description = "La structure qui suit les clauses ; null pour l'agence.", maxLength = 200) @Nullable
        String facilitatorName,

        @Schema(description = "Le mois.", minLength = 7, maxLength = 7, pattern = LineRequest.MONTH)
        String month,

        @Schema(description = "Les heures validées du mois, par employeur et par mode.", maxItems = 1000)
        List<Line> lines,

        @Schema(description = "Les heures validées du mois.", minimum = "-1000000000", maximum = "1000000000")
        BigDecimal hours,

        @Schema(
                description = "Les heures validées depuis le début du lot jusqu'à ce mois.",
                minimum = "0",
                maximum = "1000000000")
        BigDecimal hoursSoFar,

        @Schema(description = "Les heures promises.", minimum = "1", maximum = "1000000000")
        int promisedHours,

        @Schema(description = "La part des heures promises qui est faite, en %.", minimum = "0", maximum = "1000000")
        int share,

        @Schema(description = "Si des heures de ce mois attendent encore : l'attestation peut changer.")
        boolean provisional,

        @Schema(description = "Le jour où elle est établie.")
        LocalDate madeOn) {

    /** Hours of one employer. */
    @Schema(name = "ClauseAttestationLine", description = "Les heures validées d'un employeur.")
    record Line(
            @Schema(description = "L'employeur.", maxLength = 200)
            String employer,

            @Schema(description = "Comment elles ont été faites.", maxLength = 50)
            String mode,

            @Schema(description = "Les heures validées.", minimum = "-1000000000", maximum = "1000000000")
            BigDecimal hours) {

        /** For the page. */
        public String written() {
            return FrenchFormat.grouped(hours);
        }
    }

    static Attestation of(ClauseMarket market, ClauseLot lot, LotHours all, YearMonth month, LocalDate today) {
        var lines = all.parts().stream()
                .filter(part -> part.month().equals(month) && part.isValidated())
                .map(part -> new Line(part.employer(), part.mode().label(), part.hours()))
                .toList();
        var soFar = all.validated(part -> !part.month().isAfter(month));
        var days = lot.days();
        return new Attestation(
                market.reference(),
                market.title(),
                lot.title(),
                lot.holderName(),
                market.facilitatorName(),
                month.toString(),
                lines,
                all.validated(part -> part.month().equals(month)),
                soFar,
                lot.promisedHours(),
                new LotBalance(lot.promisedHours(), soFar, days.from(), days.to()).hoursShare(),
                all.parts().stream().anyMatch(part -> part.month().equals(month) && part.isPending()),
                today);
    }

    /** "novembre 2026", for the page. */
    public String writtenMonth() {
        return FrenchFormat.date(YearMonth.parse(month).atDay(2)).substring(2);
    }

    /** For the page. */
    public String writtenHours() {
        return FrenchFormat.grouped(hours);
    }

    /** For the page. */
    public String writtenSoFar() {
        return FrenchFormat.grouped(hoursSoFar);
    }

    /** For the page. */
    public String writtenPromise() {
        return FrenchFormat.grouped(promisedHours);
    }

    /** For the page. */
    public String writtenDay() {
        return FrenchFormat.date(madeOn);
    }
}
