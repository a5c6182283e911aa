package fr.clubbusiness.task;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The calls of {@code /v1/tasks} for the count of statements. */
@Singleton
class TaskCalls extends OperationCalls {
    @Override
    protected void prepare() {
        var adviser = TestTokens.adviser();
        var structure = Members.aStructure(StructureKind.ACI);
        var small = Members.aStructure(StructureKind.ACI);
        done(get(structure.token(), "/v1/tasks"));
        for (int i = 0; i < MANY; i++) {
            TaskRows.open(structure.id());
        }
        TaskRows.open(small.id());
        for (var reader : List.of(adviser, structure.token())) {
            list("GET /v1/tasks", limit -> get(reader, "/v1/tasks?limit=" + limit));
        }
        several(
                "GET /v1/tasks/export",
                () -> lines(small.token(), "/v1/tasks/export", 1),
                () -> lines(structure.token(), "/v1/tasks/export", MANY));
        one("GET /v1/tasks/{id}", () -> get(structure.token(), at(TaskRows.open(structure.id()))));
        one(
                "POST /v1/tasks/{id}/done",
                () -> post(
                        structure.token(),
                        at(TaskRows.open(structure.id())) + "/done",
                        json(Map.of("outcome", "Réponse demain."))));
        one(
                "POST /v1/tasks/{id}/assign",
                () -> post(
                        structure.token(),
                        at(TaskRows.open(structure.id())) + "/assign",
                        json(Map.of("memberId", TaskRows.member("structure-" + structure.siret())))));
    }

    private static String at(TaskRows.Row task) {
        return "/v1/tasks/" + task.id();
    }
}
