package fr.clubbusiness.employment.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.directory.EmployerRules;
import fr.clubbusiness.employment.ContractLaw;
import fr.clubbusiness.employment.WorkHistory;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What the law leaves to a person: months of CDDI, hours lent, days of a PASS. The limits are those of everybody: that somebody has an exception would tell
 * an age or a disability.
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

            @Schema(description = "Mois de CDDI qui restent sur 24.", minimum = "0", maximum = "24")
            int cddiMonthsLeft,

            @Schema(
                    description = "Heures prêtées à des entreprises par une association intermédiaire, depuis 24 mois.",
                    minimum = "0",
                    maximum = "100000")
            BigDecimal lentHoursUsed,

            @Schema(description = "Heures qui restent sur 480.", minimum = "0", maximum = "480")
            BigDecimal lentHoursLeft,

            @Schema(
                    description = "Jours de PASS IAE qui restent ; null tant que le club n'en connaît pas.",
                    minimum = "0",
                    maximum = "10000")
            @Nullable
            Integer passDaysLeft) {

        static View of(WorkHistory history, LocalDate today) {
            var months = history.cddiMonths();
            var hours = history.lentHours(today).setScale(1, RoundingMode.HALF_UP);
            return new View(
                    months,
                    Math.max(0, ContractLaw.EMPLOYERS.cddiMonths() - months),
                    hours,
                    EmployerRules.MAX_LENT_HOURS
                            .subtract(hours)
                            .max(BigDecimal.ZERO)
                            .setScale(1, RoundingMode.HALF_UP),
                    null);
        }
    }

    private final CurrentCaller current;
    private final VisiblePeople people;
    private final ContractLaw law;
    private final Clock clock;

    AllowancesResource(CurrentCaller current, VisiblePeople people, ContractLaw law, Clock clock) {
        this.current = current;
        this.people = people;
        this.law = law;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getAllowances",
            summary = "Lire ce que la loi laisse à une personne",
            description =
                    "Mois de CDDI et heures prêtées, utilisés et restants, d'après les contrats connus chez tous les employeurs. Aucun employeur n'y est nommé.")
    @APIResponse(responseCode = "200", description = "Ce qui est utilisé, et ce qui reste.")
    public View read(Reference id) {
        var person = people.visible(id);
        return View.of(law.historyOf(current.get().club(), person.id()), LocalDate.now(clock));
    }
}
