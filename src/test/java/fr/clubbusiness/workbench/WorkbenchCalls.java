package fr.clubbusiness.workbench;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.task.TaskRows;
import jakarta.inject.Singleton;

/** The calls of {@code /v1/workbench} for the count of statements. */
@Singleton
class WorkbenchCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var structure = Members.aStructure(StructureKind.ACI);
        for (int i = 0; i < MANY; i++) {
            var person = aPerson().heldBy(structure).targeting("G1603").create();
            IaeRequests.withPass(person, Needs.today().minusDays(700));
            TaskRows.open("CALL_PERSON", "BENEFICIARY", person.id(), structure.id());
            aNeed().forOccupation("K1304").postedBy(structure).by("CDDI").create();
        }
        Matching.caughtUp();
        one("GET /v1/workbench", () -> get(structure.token(), "/v1/workbench"));
        for (var section : new String[] {"CALLS", "NEEDS_WITHOUT_MATCH", "READY_UNSEEN", "PASS_ENDING"}) {
            list(
                    "GET /v1/workbench/{section}",
                    limit -> get(structure.token(), "/v1/workbench/" + section + "?limit=" + limit));
        }
    }
}
