package fr.clubbusiness.accompaniment.merge;

import fr.clubbusiness.problem.DuplicateText;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A record that became part of another one: a row that only {@code merge_people} writes. */
@Entity
@Immutable
@DuplicateText(
        constraint = "beneficiary_external_id_joined",
        french = "Cet externalId est celui d'une fiche que l'agence a réunie à une autre.",
        english = "This externalId is that of a record that the agency joined into another one.",
        frenchRemedy = "Modifiez la personne sous la fiche qui est gardée, ou donnez un autre externalId.",
        englishRemedy = "Change the person under the record that is kept, or give another externalId.")
@SuppressWarnings("UnusedVariable") // the club and the record that is kept are read in queries only
class JoinedRecord extends PanacheEntityBase {
    @Id
    private UUID beneficiaryId;

    private UUID clubId;
    private UUID intoId;
    private UUID structureId;
    private long number;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected JoinedRecord() {}

    /** Whether the record that had this id or reference is part of the kept one. */
    static boolean isPartOf(UUID club, UUID kept, Reference given) {
        return given.find(
                        SubjectKind.BENEFICIARY,
                        id -> find("clubId = ?1 and intoId = ?2 and beneficiaryId = ?3", club, kept, id)
                                .firstResultOptional(),
                        number -> find("clubId = ?1 and intoId = ?2 and number = ?3", club, kept, number)
                                .firstResultOptional())
                .isPresent();
    }

    /** The short reference that it had. */
    String reference() {
        return Reference.write(SubjectKind.BENEFICIARY, number);
    }

    /** Whether this structure accompanied the person under it. */
    boolean wasOf(UUID structure) {
        return structureId.equals(structure);
    }
}
