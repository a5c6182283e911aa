package fr.clubbusiness.employment.register;

import fr.clubbusiness.directory.ContractTerms;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.vocabulary.ContractType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract that a structure signed outside the club. */
@Schema(
        name = "EmploymentRequest",
        description =
                "Un contrat signé en dehors du club : avec qui, chez qui, de quel genre, quand et pour combien d'heures.")
record EmploymentRequest(
        @NotNull
        @Size(min = 1, max = 40)
        @Schema(description = "La personne, par son id ou sa référence (P-2231).", examples = "P-2231")
        String beneficiaryId,

        @Size(min = 1, max = 40)
        @Schema(
                description =
                        "Qui emploie. Absent : votre structure. Un conseiller nomme toute organisation qui embauche.")
        @Nullable
        String employerId,

        @Size(min = 1, max = 40)
        @Schema(
                description =
                        "L'entreprise à qui la structure prête la personne. Absent : elle travaille chez l'employeur.")
        @Nullable
        String hostId,

        @NotNull ContractType contractType,

        @Schema(
                description =
                        "Le genre sous lequel la structure signe, quand elle en a plusieurs. Absent : le premier qui signe ce contrat.")
        @Nullable
        StructureKind capacity,

        @NotNull LocalDate startDate,
        @Nullable LocalDate endDate,

        @DecimalMin("1") @DecimalMax("48") @Digits(integer = 2, fraction = 1) @Nullable
        BigDecimal weeklyHours,

        @DecimalMin("1") @DecimalMax("9999") @Digits(integer = 4, fraction = 1) @Nullable
        BigDecimal totalHours) {

    ContractTerms terms() {
        return new ContractTerms(contractType, startDate, endDate, weeklyHours, totalHours);
    }
}
