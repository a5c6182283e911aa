package fr.clubbusiness.task;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What advisers and structures have to do by hand: lists, and the steps of a task. */
@Path("/v1/tasks")
@Tag(
        name = "tasks",
        description = "Ce qui est à faire par quelqu'un : appeler, prendre des nouvelles, vérifier.",
        extensions = @Extension(name = "x-displayName", value = "Tâches"))
@RolesAllowed({STRUCTURE, ADVISER})
class TaskResource {

    /** What came of a task. */
    @Schema(name = "TaskOutcome", description = "Ce qui est sorti d'une tâche.")
    record Outcome(
            @NotBlank
            @Size(max = 500)
            @Schema(
                    description = "Ce qui en est sorti, en quelques mots, sans rien de personnel.",
                    examples = "L'entreprise répond demain.")
            String outcome) {}

    /** Who has to do a task. */
    @Schema(name = "TaskAssignment", description = "À qui une tâche est confiée.")
    record Assignment(
            @Schema(description = "Un membre de l'organisation dont c'est la tâche. Absent : personne en particulier.")
            @Nullable
            UUID memberId) {}

    private final CurrentCaller current;
    private final TaskSearch search;
    private final Tasks tasks;
    private final ListExport exports;

    TaskResource(CurrentCaller current, TaskSearch search, Tasks tasks, ListExport exports) {
        this.current = current;
        this.search = search;
        this.tasks = tasks;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listTasks",
            summary = "Lister les tâches",
            description =
                    "Celles à faire, les plus récentes d'abord ; sort : createdAt, dueOn. Un conseiller voit celles du club, une structure les siennes.")
    @APIResponse(responseCode = "200", description = "Une page de tâches.")
    public Page<TaskView> list(@BeanParam TaskFilter filter, @BeanParam @Valid SortedPageRequest page) {
        return search.of(filter).page(page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getTask",
            summary = "Lire une tâche",
            description =
                    "Une tâche, par son id ou sa référence (T-0031) : que faire, pour quand, et ce qui en est sorti.")
    @APIResponse(responseCode = "200", description = "La tâche.")
    public TaskView read(Reference id, @BeanParam SelectedFields fields) {
        return Task.visibleTo(current.get(), id).view();
    }

    @POST
    @Path("/{id}/done")
    @Transactional
    @Operation(
            operationId = "completeTask",
            summary = "Dire qu'une tâche est faite",
            description = "Elle est faite, et voici ce qui en est sorti. Sans effet si vous l'avez déjà dit ainsi.")
    @APIResponse(responseCode = "200", description = "La tâche, faite.")
    @APIResponse(
            responseCode = "409",
            description = "Elle est sans objet, ou déjà faite par quelqu'un d'autre ou avec un autre résultat.")
    public TaskView complete(Reference id, @Valid @NotNull Outcome request) {
        var task = Task.visibleTo(current.get(), id);
        tasks.complete(task, request.outcome());
        return answer(task);
    }

    @POST
    @Path("/{id}/assign")
    @Transactional
    @Operation(
            operationId = "assignTask",
            summary = "Confier une tâche",
            description =
                    "La confie à un membre de l'organisation dont c'est la tâche : l'agence, ou une structure. Sans memberId, elle n'est plus à personne en particulier.")
    @APIResponse(responseCode = "200", description = "La tâche, confiée.")
    @APIResponse(responseCode = "409", description = "Elle n'est plus à faire.")
    public TaskView assign(Reference id, @Valid @NotNull Assignment request) {
        var task = Task.visibleTo(current.get(), id);
        tasks.assign(task, request.memberId());
        return answer(task);
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportTasks",
            summary = "Exporter les tâches",
            description =
                    "La liste entière avec les mêmes filtres, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par "
                            + "défaut) ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = TaskView.class))
            })
    public InputStream export(@BeanParam TaskFilter filter) {
        return exports.stream(TaskTable.TABLE, search.of(filter));
    }

    /** Written and read again, because the database gives the names of members. */
    private static TaskView answer(Task task) {
        Task.flush();
        Task.getEntityManager().refresh(task);
        return task.view();
    }
}
