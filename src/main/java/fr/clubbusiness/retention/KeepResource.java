package fr.clubbusiness.retention;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A structure says that it still accompanies somebody whose data would end. */
@Path("/v1/beneficiaries/{id}/keep")
@RolesAllowed(STRUCTURE)
@Confidential
@Tag(name = "retention")
class KeepResource {
    /** Why the history has the entry, and what came of the task. */
    private static final String WHY = "STILL_ACCOMPANIED";

    private static final String OUTCOME = "Toujours accompagnée.";

    private final VisiblePeople people;
    private final History history;
    private final Tasks tasks;
    private final Clock clock;

    KeepResource(VisiblePeople people, History history, Tasks tasks, Clock clock) {
        this.people = people;
        this.history = history;
        this.tasks = tasks;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "keepBeneficiary",
            summary = "Garder les données d'une personne",
            description =
                    "Vous l'accompagnez toujours : ses données sont gardées vingt-quatre mois de plus, à partir d'aujourd'hui. La tâche de l'avertissement est "
                            + "faite. Sans effet de plus le même jour.")
    @APIResponse(responseCode = "200", description = "Jusqu'à quand ses données sont gardées.")
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    public RetentionView.Kept keep(Reference id) {
        var person = people.ownLocked(id).person();
        person.state().requireAccompanied();
        history.recordOnceADay(SubjectKind.BENEFICIARY, person.id(), "KEPT", WHY);
        tasks.completeOpen(TaskKind.DATA_ENDING, person.id(), OUTCOME);
        return view(person);
    }

    private RetentionView.Kept view(Beneficiary person) {
        return PersonRetention.of(person.id())
                .map(kept -> new RetentionView.Kept(
                        person.id(), person.reference(), kept.lastActiveOn(clock), kept.endsOn(clock)))
                .orElseThrow();
    }
}
