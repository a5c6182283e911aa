package fr.clubbusiness.commitment.label;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;

import fr.clubbusiness.commitment.CommitmentKind;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.AnswerHabit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The counts on which a label is granted, for the adviser who grants it and for the organisation itself. */
@Path("/v1/labels/counts")
@Tag(name = "commitments")
@RolesAllowed({COMPANY, PARTNER, ADVISER})
@Confidential
class LabelCountResource {

    /** The counts beside the rule. */
    @Schema(
            name = "LabelCounts",
            description = "Les engagements tenus qui comptent pour un label, et ce qu'il demande.")
    record View(
            UUID organisationId,

            @Schema(description = "Depuis quel jour ils comptent.")
            LocalDate countedSince,

            @Schema(
                    description = "Combien d'engagements sont tenus, chacun compté une fois.",
                    minimum = "0",
                    maximum = "100000")
            int keptCommitments,

            @Schema(description = "Les mêmes, par genre.", maxItems = 9)
            List<OfKind> kinds,

            @Schema(
                    description =
                            "Si l'entreprise répond aux mises en relation, pour un conseiller ; null pour l'organisation elle-même, et pour qui n'est pas une entreprise.")
            @Nullable
            AnswerHabit answers,

            LabelRule rule) {

        /** Those of one kind. */
        @Schema(name = "LabelCountOfKind", description = "Les engagements tenus d'un genre.")
        record OfKind(
                CommitmentKind kind,

                @Schema(description = "Combien.", minimum = "1", maximum = "100000")
                int count) {}
    }

    private final CurrentCaller current;
    private final CountKept counting;
    private final Clock clock;

    LabelCountResource(CurrentCaller current, CountKept counting, Clock clock) {
        this.current = current;
        this.counting = counting;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "countForLabel",
            summary = "Compter ce qui vaut un label",
            description =
                    "Les engagements que l'organisation a tenus depuis vingt-quatre mois, comme le disent ceux qui les ont reçus. Sans organisationId : la vôtre ; un "
                            + "conseiller dit laquelle.")
    @APIResponse(responseCode = "200", description = "Les comptes, et ce qu'un label demande.")
    @APIResponse(responseCode = "404", description = "L'organisation n'existe pas, ou n'est pas accessible.")
    public View read(
            @RestQuery
                    @Nullable
                    @Parameter(
                            description = "L'organisation, par son id ou sa référence (E-0412).",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40))
                    String organisationId) {
        var organisation = asked(organisationId);
        var counts = counting.of(organisation.id());
        return new View(
                organisation.id(),
                LabelRule.CURRENT.countedSince(LocalDate.now(clock)),
                counts.all(),
                counts.kinds().entrySet().stream()
                        .map(kind -> new View.OfKind(kind.getKey(), kind.getValue()))
                        .toList(),
                counting.answers(organisation).orElse(null),
                LabelRule.CURRENT);
    }

    private Organisation asked(@Nullable String reference) {
        var caller = current.get();
        if (reference == null && caller.isAdviser()) {
            throw new Invalid(
                    "organisationId",
                    "Dites de quelle organisation, par son id ou sa référence.",
                    "Say of which organisation, by its id or reference.");
        }
        return (reference == null
                        ? Organisation.find(caller.club(), caller.organisation())
                        : Organisation.find(caller.club(), Reference.fromString(reference)))
                .filter(found -> caller.isAdviser() || caller.actsFor(found.id()))
                .orElseThrow(() -> new NotFound(SubjectKind.ORGANISATION));
    }
}
