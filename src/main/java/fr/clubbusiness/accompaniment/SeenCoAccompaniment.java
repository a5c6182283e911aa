package fr.clubbusiness.accompaniment;

import fr.clubbusiness.beneficiary.AgreementMeans;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A link as the person's own structure and advisers see it, with the name of the second structure: a view of the database. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // the club and the person are read in queries only
class SeenCoAccompaniment extends PanacheEntityBase {
    @Id
    private UUID id;

    private UUID clubId;
    private UUID beneficiaryId;
    private UUID structureId;
    private String structureName;
    private @Nullable LocalDate givenOn;

    @Enumerated(EnumType.STRING)
    private @Nullable AgreementMeans means;

    private @Nullable LocalDate informedOn;
    private boolean barriersToo;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected SeenCoAccompaniment() {}

    /** As it is shown. */
    @Schema(
            name = "CoAccompaniment",
            description =
                    "Une seconde structure accompagne la personne : elle lit ses faits, sans identité. L'accord de la personne est noté, sauf quand deux de ses fiches "
                            + "ont été réunies : cette structure l'accompagnait déjà.")
    record View(
            UUID id,

            @Schema(description = "La seconde structure, par son id.")
            UUID structureId,

            @Schema(description = "Son nom.", minLength = 1, maxLength = 200)
            String structureName,

            @Schema(description = "Jour de l'accord de la personne ; null quand deux fiches ont été réunies.") @Nullable
            LocalDate givenOn,

            @Nullable AgreementMeans means,

            @Schema(description = "Jour où la personne a été informée ; null quand deux fiches ont été réunies.")
            @Nullable
            LocalDate informedOn,

            @Schema(description = "Si la personne accepte que ses freins soient lus aussi.")
            boolean barriersToo,

            @Schema(description = "Depuis quand.") Instant startedAt,

            @Schema(description = "Jusqu'à quand ; null tant que cela dure.") @Nullable
            Instant endedAt) {}

    View view() {
        return new View(id, structureId, structureName, givenOn, means, informedOn, barriersToo, startedAt, endedAt);
    }
}
