package fr.clubbusiness.membership.members;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets an organisation leave the club. */
@Path("/v1/organisations")
@Tag(name = "memberships")
@RolesAllowed({COMPANY, STRUCTURE, PARTNER, ADVISER})
class LeaveResource {

    /** Why it leaves. */
    @Schema(name = "Departure", description = "Le départ d'une organisation.")
    record Departure(
            @Nullable
            @Size(min = 1, max = 500)
            @Schema(
                    description = "Pourquoi elle part, sans rien de personnel ; un conseiller le dit toujours.",
                    examples = "L'établissement ferme.")
            String reason) {}

    /** An organisation that has left. */
    @Schema(name = "FormerMember", description = "Une organisation qui a quitté le club.")
    record View(
            UUID id,
            String reference,
            Siret siret,
            String name,

            @Schema(description = "Si elle est encore membre : toujours non.")
            boolean member) {
        static View of(Organisation organisation) {
            return new View(
                    organisation.id(), organisation.reference(), organisation.siret(), organisation.name(), false);
        }
    }

    private final CurrentCaller current;
    private final ManageMembers members;
    private final LeaveClub leaving;
    private final Automaton automaton;
    private final History history;

    LeaveResource(
            CurrentCaller current, ManageMembers members, LeaveClub leaving, Automaton automaton, History history) {
        this.current = current;
        this.members = members;
        this.leaving = leaving;
        this.automaton = automaton;
        this.history = history;
    }

    /** Who asked is recorded first, as the caller; then the club does the rest, in one transaction. */
    @POST
    @Path("/{id}/leave")
    @Operation(
            operationId = "leaveClub",
            summary = "Quitter le club",
            description =
                    "L'organisation n'est plus membre, aussitôt : ses membres n'y accèdent plus, même avec un jeton en cours, ses calendriers se taisent, ses "
                            + "besoins ouverts sont retirés et les mises en relation qui les attendent prennent fin. Permis à qui gère les membres de "
                            + "l'organisation, et aux conseillers, qui disent pourquoi. Une structure transfère d'abord les personnes qu'elle accompagne.")
    @APIResponse(responseCode = "200", description = "L'organisation, qui n'est plus membre.")
    @APIResponse(responseCode = "403", description = "Vous ne gérez pas les membres de votre organisation.")
    @APIResponse(responseCode = "422", description = "La structure accompagne encore des personnes (PEOPLE_HELD).")
    public View leave(Reference id, @Valid @NotNull Departure departure) {
        var asked = QuarkusTransaction.requiringNew().call(() -> ask(id, departure));
        var club = current.get().club();
        if (asked.isMember()) {
            automaton.actFor(
                    club,
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        leaving.leave(asked.id());
                        return true;
                    }));
        }
        return View.of(asked);
    }

    private Organisation ask(Reference id, Departure departure) {
        var caller = current.get();
        var organisation = Organisation.find(caller.club(), id)
                .filter(found -> caller.isAdviser() ? !caller.actsFor(found.id()) : caller.actsFor(found.id()))
                .orElseThrow(() -> new NotFound(SubjectKind.ORGANISATION));
        if (!caller.isAdviser()) {
            members.requireAdministrator();
        } else if (departure.reason() == null) {
            throw new Invalid("reason", "Dites pourquoi l'organisation part.", "Say why the organisation leaves.");
        }
        if (organisation.isMember()) {
            history.record(SubjectKind.ORGANISATION, organisation.id(), "LEAVE_ASKED", departure.reason());
        }
        return organisation;
    }
}
