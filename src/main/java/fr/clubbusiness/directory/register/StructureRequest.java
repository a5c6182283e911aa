package fr.clubbusiness.directory.register;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.Prescriber;
import fr.clubbusiness.directory.PrescriberTitle;
import fr.clubbusiness.directory.StructureCapacities;
import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.CommuneCode;
import fr.clubbusiness.shared.ContactPhone;
import fr.clubbusiness.shared.EmailAddress;
import fr.clubbusiness.shared.Siret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request to register or replace a structure. */
record StructureRequest(
        @NotNull Siret siret,
        @NotBlank @Size(max = 200) String name,
        @NotNull StructureKind kind,
        @NotNull CommuneCode communeCode,
        @NotBlank @EmailAddress @Size(max = 254) String contactEmail,

        @Nullable ContactPhone contactPhone,

        @Nullable Prescriber prescriber,
        @Nullable LocalDate prescriberSince,
        @Nullable LocalDate prescriberUntil,

        @Nullable @Valid @Size(min = 1, max = MAX_CAPACITIES)
        List<StructureCapacity> capacities,

        @Nullable @Size(min = 1, max = 64) String externalId)
        implements RegisterOrganisation.Request {
    private static final int MAX_CAPACITIES = 20;

    /** A stored structure as a request with all its data. */
    static StructureRequest of(Organisation.Identity identity, StructureCapacities kinds, PrescriberTitle title) {
        return new StructureRequest(
                identity.siret(),
                identity.name(),
                kinds.main(),
                identity.communeCode(),
                Objects.requireNonNull(identity.contact().email()),
                identity.contact().phone(),
                title.prescriber(),
                title.since(),
                title.until(),
                kinds.all(),
                identity.externalId());
    }

    /**
     * This line as it would be stored. A kind that the structure never had is added from this day on, because one SIRET may have several; only a line
     * with {@code capacities} replaces them.
     *
     * @param stored the structure before the line
     */
    StructureRequest storedAfter(StructureRequest stored, LocalDate day) {
        var kinds = capacities == null || capacities.equals(stored.capacities)
                ? StructureCapacities.of(stored.kind, stored.capacities).and(kind, day)
                : StructureCapacities.of(kind, capacities);
        return of(identity(), kinds, title());
    }

    /** Writes all the fields. They must be those of a stored structure. */
    void writeTo(Organisation structure) {
        structure.becomeStructure(identity(), StructureCapacities.of(kind, capacities), title());
    }

    @Override
    public void applyTo(Organisation organisation) {
        organisation.becomeStructure(identity(), capacitiesOf(organisation), titleOf(organisation));
    }

    /** Without {@code capacities}, the known ones stay. Only the main kind may be corrected. */
    private StructureCapacities capacitiesOf(Organisation organisation) {
        var known = organisation.capacities();
        return capacities == null && known.isPresent()
                ? known.get().correctedTo(kind)
                : StructureCapacities.of(kind, capacities);
    }

    @Override
    public boolean hasSameDetails(Organisation structure) {
        var known = structure.capacities().orElseThrow();
        var given = capacities == null ? known.all() : capacities;
        return known.equals(new StructureCapacities(kind, given))
                && structure.prescriberTitle().equals(titleOf(structure));
    }

    /** Without dates, the known ones stay if the title is the same: a caller who does not know them must not delete them. */
    private PrescriberTitle titleOf(Organisation structure) {
        var known = structure.prescriberTitle();
        var given = title();
        var same = given.since() == null && given.until() == null && given.prescriber() == known.prescriber();
        return same ? known : given;
    }

    PrescriberTitle title() {
        if (prescriberSince != null && prescriberUntil != null && prescriberUntil.isBefore(prescriberSince)) {
            throw new Invalid("prescriberUntil", "La fin précède le début.", "The end is before the start.");
        }
        return new PrescriberTitle(prescriber == null ? Prescriber.NO : prescriber, prescriberSince, prescriberUntil);
    }
}
