package fr.clubbusiness.employment.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.employment.ContractLaw;
import fr.clubbusiness.employment.WorkHistory;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.iae.ReadIaeRecords;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the law leaves to a person: months of CDDI, hours lent, days of a PASS. The limits are those of everybody: that somebody has an exception would tell
 * an age or a disability. The days of the PASS are read like the PASS itself: by the person's structure, and by an adviser who says why.
 */
@Path("/v1/beneficiaries/{id}/allowances")
@Tag(name = "beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
class AllowancesResource {

    /** What is used and what is left. */
    @Schema(
            name = "Allowances",
            description =
                    "Ce que la loi laisse à une personne, d'après les contrats connus du club chez tous les employeurs, sans les dérogations.")
    record View(
            @Schema(
                    description = "Mois entiers de CDDI, jusqu'au terme des contrats signés.",
                    minimum = "0",
                    maximum = "1200")
            int cddiMonthsUsed,

            @Schema(
                    description = "Mois entiers de CDDI qui restent sur 24, dès aujourd'hui ou après le dernier signé.",
                    minimum = "0",
                    maximum = "24")
            int cddiMonthsLeft,

            @Schema(
                    description =
                            "Heures prêtées à des entreprises par des associations intermédiaires, dans les 24 mois autour d'aujourd'hui où il y en a le "
                                    + "plus : celles des contrats signés, et d'un contrat sans terme jusqu'à aujourd'hui.",
                    minimum = "0",
                    maximum = "100000")
            BigDecimal lentHoursUsed,

            @Schema(description = "Heures qui restent sur 480.", minimum = "0", maximum = "480")
            BigDecimal lentHoursLeft,

            @Schema(
                    description =
                            "Jours jusqu'à la fin du PASS IAE en cours, après aujourd'hui ; null quand le club n'en connaît pas, ou pour un conseiller sans Purpose.",
                    minimum = "0",
                    maximum = "10000")
            @Nullable
            Integer passDaysLeft) {

        static View of(WorkHistory history, @Nullable Integer passDays, LocalDate today) {
            var hours = history.lentHours(today).setScale(1, RoundingMode.UP);
            return new View(
                    history.cddiMonths(),
                    history.cddiMonthsLeft(today, ContractLaw.EMPLOYERS.cddiMonths()),
                    hours,
                    EmployerRules.MAX_LENT_HOURS
                            .subtract(hours)
                            .max(BigDecimal.ZERO)
                            .setScale(1, RoundingMode.DOWN),
                    passDays);
        }
    }

    private final CurrentCaller current;
    private final VisiblePeople people;
    private final PrivateReading reading;
    private final ContractLaw law;
    private final ReadIaeRecords records;
    private final Clock clock;

    AllowancesResource(
            CurrentCaller current,
            VisiblePeople people,
            PrivateReading reading,
            ContractLaw law,
            ReadIaeRecords records,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.reading = reading;
        this.law = law;
        this.records = records;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getAllowances",
            summary = "Lire ce que la loi laisse à une personne",
            description =
                    "Mois de CDDI et heures prêtées, utilisés et restants, d'après les contrats connus chez tous les employeurs. Aucun employeur n'y est nommé. Les "
                            + "jours de PASS IAE : à la structure de la personne, et à un conseiller qui dit pourquoi dans l'en-tête Purpose ; sa lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Ce qui est utilisé, et ce qui reste.")
    public View read(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        var person = people.visible(id);
        var history = law.historyOf(current.get().club(), person.id());
        return View.of(history, passDays(person), LocalDate.now(clock));
    }

    private @Nullable Integer passDays(Beneficiary person) {
        if (!people.holds(person) && current.get().purpose() == null) {
            return null;
        }
        reading.recordRead(person, "SENSITIVE_READ");
        var today = LocalDate.now(clock);
        return records.passOn(person.clubId(), person.id(), today)
                .map(pass -> Math.toIntExact(ChronoUnit.DAYS.between(today, pass.end())))
                .orElse(null);
    }
}
