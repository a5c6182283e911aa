package fr.clubbusiness.employment.register;

import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.employment.ExitCategory;
import fr.clubbusiness.employment.ExitKind;
import fr.clubbusiness.vocabulary.ContractType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as one of its sides reads it. Whoever does not accompany the person reads neither who they are nor what they do afterwards. */
@Schema(
        name = "Employment",
        description =
                "Un contrat de travail. Qui n'accompagne pas la personne n'y lit ni qui elle est, ni ce qu'elle fait ensuite.")
record EmploymentView(
        UUID id,
        String reference,
        EmploymentStatus status,

        @Schema(description = "La personne ; null pour qui ne l'accompagne pas.") @Nullable
        Person beneficiary,

        @Schema(description = "Qui l'emploie.") Party employer,

        @Schema(description = "L'entreprise à qui l'employeur la prête ; null quand elle travaille chez lui.") @Nullable
        Party host,

        @Schema(
                description =
                        "La mise en relation qui y a mené, par sa référence ; null quand vous n'y avez pas accès.",
                minLength = 6,
                maxLength = 18,
                pattern = "^[A-Z]-[0-9]{4,16}$")
        @Nullable
        String introductionReference,

        @Schema(
                description = "Le contrat qu'il renouvelle, par sa référence ; null quand il n'en renouvelle aucun.",
                minLength = 6,
                maxLength = 18,
                pattern = "^[A-Z]-[0-9]{4,16}$")
        @Nullable
        String renewsReference,

        ContractType contractType,

        @Schema(
                description =
                        "Le genre de structure sous lequel il est signé ; null pour une entreprise, et pour qui n'accompagne pas la personne.")
        @Nullable
        StructureKind capacity,

        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal weeklyHours,
        @Nullable BigDecimal totalHours,

        @Schema(description = "Le jour où il a pris fin ; null avant.") @Nullable
        LocalDate endedOn,

        @Schema(
                description =
                        "Ce que fait la personne depuis ; null tant que ce n'est pas dit, et pour qui ne l'accompagne pas.")
        @Nullable
        Exit exit,

        Instant createdAt) {

    /** The person. Only their own structure reads the name. */
    @Schema(
            name = "EmploymentPerson",
            description = "La personne, par sa référence ; son nom, pour sa structure seulement.")
    record Person(
            UUID id,
            String reference,

            @Schema(description = "Prénom ; null pour qui n'est pas sa structure.", minLength = 1, maxLength = 100)
            @Nullable
            String firstName,

            @Schema(description = "Nom ; null pour qui n'est pas sa structure.", minLength = 1, maxLength = 100)
            @Nullable
            String lastName) {}

    /** An organisation. */
    @Schema(name = "EmploymentParty", description = "Une organisation du club.")
    record Party(
            @Schema(description = "L'organisation, par son id.")
            UUID organisationId,

            @Schema(description = "Son nom.", minLength = 1, maxLength = 200)
            String name) {}

    /** What the person does since. */
    @Schema(name = "EmploymentExit", description = "Ce que fait la personne depuis, et comment cette sortie compte.")
    record Exit(ExitKind kind, ExitCategory category) {}
}
