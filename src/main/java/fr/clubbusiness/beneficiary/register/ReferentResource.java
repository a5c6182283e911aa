package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.StaffMember;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who in the structure follows a person: the structure decides, or an adviser who gives a reason. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@Tag(name = "beneficiaries")
class ReferentResource {

    /** The member to follow the person. */
    @Schema(name = "ReferentRequest", description = "Qui suit la personne désormais.")
    record Request(
            @Schema(
                    description =
                            "Un membre de la structure de la personne. Absent : vous, si vous êtes de cette structure.")
            @Nullable
            UUID memberId) {}

    private final CurrentCaller current;
    private final VisiblePeople people;
    private final PeopleViews views;
    private final PrivateReading reading;
    private final Clock clock;

    ReferentResource(
            CurrentCaller current, VisiblePeople people, PeopleViews views, PrivateReading reading, Clock clock) {
        this.current = current;
        this.people = people;
        this.views = views;
        this.reading = reading;
        this.clock = clock;
    }

    @PUT
    @Path("/{id}/referent")
    @Transactional
    @Operation(
            operationId = "replaceBeneficiaryReferent",
            summary = "Dire qui suit une personne",
            description =
                    "Confie la personne à un membre de sa structure : à vous, si memberId est absent. L'ETag est celui de la personne. "
                            + "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "200", description = "La personne, avec son référent.")
    @APIResponse(responseCode = "403", description = "Un conseiller dit pourquoi dans l'en-tête Purpose.")
    public RestResponse<BeneficiaryView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose,
            @Valid @NotNull Request request) {
        var person = people.visible(id);
        if (!people.holds(person) && current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        Etags.require(ifMatch, person.version());
        person.entrustTo(member(person, request.memberId()), clock.instant());
        Beneficiary.flush();
        reading.recordChange(person, "REFERENT_UPDATED");
        return CreatedAnswers.versioned(views.of(views.get(person.id())), person.version());
    }

    private UUID member(Beneficiary person, @Nullable UUID named) {
        var member = named == null && people.holds(person) ? current.get().member() : named;
        if (member == null || !StaffMember.isOf(person.structureId(), member)) {
            throw new Invalid(
                    "memberId",
                    "Donnez un membre de la structure de la personne, qui ne l'a pas quittée.",
                    "Give a member of the person's structure who has not left it.");
        }
        return member;
    }
}
