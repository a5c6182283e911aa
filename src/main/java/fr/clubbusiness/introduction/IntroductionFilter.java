package fr.clubbusiness.introduction;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.introduction.rule.IntroductionStatus;
import fr.clubbusiness.introduction.rule.Party;
import fr.clubbusiness.list.AskedDay;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.security.MineParameter;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of introductions. They compare what the caller is told: the visible status, and the deadline that goes with it. They are read
 * as text, so that a wrong value is a 400 that names its parameter. An unknown id gives an id that nothing has, and so an empty list.
 */
public class IntroductionFilter extends MineParameter {
    private static final UUID NOBODY = new UUID(0, 0);

    @QueryParam("status")
    @Size(max = 11)
    @Nullable
    @Parameter(
            description = "Seulement ces états : le paramètre se répète, un par état.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = IntroductionStatus.class))
    List<String> status;

    @QueryParam("awaiting")
    @Nullable
    @Parameter(
            description = "Seulement celles où ce côté doit répondre.",
            schema = @Schema(implementation = Party.class))
    String awaiting;

    @QueryParam("deadlineBefore")
    @Nullable
    @Parameter(
            description = "Seulement celles dont la réponse est attendue avant ce jour, qui n'est pas compris.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String deadlineBefore;

    @QueryParam("needId")
    @Size(max = 40)
    @Nullable
    @Parameter(description = "Ne garder qu'un besoin, par son id ou sa référence.")
    String needId;

    @QueryParam("beneficiaryId")
    @Size(max = 40)
    @Nullable
    @Parameter(description = "Ne garder qu'une personne, par son id ou sa référence (structures et conseillers).")
    String beneficiaryId;

    @QueryParam("structureId")
    @Size(max = 40)
    @Nullable
    @Parameter(
            description =
                    "Ne garder que les personnes d'une structure, par son id ou sa référence (structures et conseillers).")
    String structureId;

    @QueryParam("employerId")
    @Size(max = 40)
    @Nullable
    @Parameter(description = "Ne garder que les besoins d'un employeur, par son id ou sa référence.")
    String employerId;

    /** The statuses to keep, also those that {@code awaiting} and {@code deadlineBefore} imply. Empty when none is left. */
    Set<IntroductionStatus> statuses() {
        var kept = EnumSet.allOf(IntroductionStatus.class);
        if (status != null && !status.isEmpty()) {
            kept.retainAll(status.stream()
                    .map(code -> named("status", IntroductionStatus.class, code))
                    .toList());
        }
        if (awaiting != null) {
            var party = named("awaiting", Party.class, awaiting);
            kept.removeIf(one -> one.awaiting().filter(party::equals).isEmpty());
        }
        if (deadlineBefore != null) {
            kept.removeIf(one -> one.awaiting().isEmpty());
        }
        return kept;
    }

    /** Whether only those are asked for in which somebody must answer. */
    boolean isAboutWaits() {
        return awaiting != null || deadlineBefore != null;
    }

    Optional<LocalDate> deadlineBefore() {
        return AskedDay.of("deadlineBefore", deadlineBefore);
    }

    Optional<UUID> need(Caller caller) {
        return Optional.ofNullable(needId)
                .map(id ->
                        LabourNeed.visibleTo(caller, Reference.fromString(id)).id());
    }

    Optional<UUID> employer(Caller caller) {
        return organisation(caller, employerId);
    }

    /**
     * The structure.
     *
     * @throws Invalid for a company, which must not find out who accompanies a candidate
     */
    Optional<UUID> structure(Caller caller) {
        requireKnown(caller, "structureId", structureId);
        return organisation(caller, structureId);
    }

    /**
     * The person.
     *
     * @throws Invalid for a company, which must not find out who a candidate is
     */
    Optional<UUID> beneficiary(Caller caller) {
        requireKnown(caller, "beneficiaryId", beneficiaryId);
        return Optional.ofNullable(beneficiaryId)
                .map(id -> Beneficiary.find(caller.club(), Reference.fromString(id))
                        .filter(person -> Access.PEOPLE.includes(caller, person.structureId()))
                        .map(Beneficiary::id)
                        .orElse(NOBODY));
    }

    private static Optional<UUID> organisation(Caller caller, @Nullable String id) {
        return Optional.ofNullable(id)
                .map(text -> Organisation.find(caller.club(), Reference.fromString(text))
                        .map(Organisation::id)
                        .orElse(NOBODY));
    }

    private static void requireKnown(Caller caller, String field, @Nullable String value) {
        if (value != null && Access.PEOPLE.of(caller) == Access.Scope.NONE) {
            throw new Invalid(
                    field,
                    "Ce filtre est pour les structures et les conseillers : filtrez par besoin (needId).",
                    "This filter is for structures and advisers: filter by need (needId).");
        }
    }

    private static <E extends Enum<E>> E named(String field, Class<E> codes, String code) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of(field, InvalidValue.unknownCode(codes)));
    }
}
