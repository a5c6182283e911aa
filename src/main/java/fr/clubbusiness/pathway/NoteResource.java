package fr.clubbusiness.pathway;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.PageRequest;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The notes that a structure writes about the path of a person. */
@Path("/v1/beneficiaries/{id}/notes")
@Confidential
@Tag(name = "pathway")
class NoteResource {
    /** A note to write. */
    @Schema(name = "PersonNoteRequest", description = "Une note sur le parcours d'une personne.")
    record Request(
            @NotBlank
            @Size(max = 2000)
            @Schema(
                    description =
                            "Ce qui a été dit ou convenu, en faits que la personne peut relire ; ni diagnostic médical, ni opinion, ni jugement.",
                    examples = "A passé le code ; veut commencer la conduite en janvier.")
            String text) {}

    private final ReadPathway paths;
    private final PersonNotes notes;
    private final Idempotency idempotency;
    private final PathExport exports;

    NoteResource(ReadPathway paths, PersonNotes notes, Idempotency idempotency, PathExport exports) {
        this.paths = paths;
        this.notes = notes;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @POST
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "writePersonNote",
            summary = "Écrire une note sur une personne",
            description =
                    "Garde ce qui a été dit ou convenu. Sa structure la lit, et un conseiller qui dit pourquoi ; la personne, à sa demande. Une note ne se modifie "
                            + "pas : écrivez-en une autre.")
    @APIResponse(
            responseCode = "201",
            description = "La note.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NoteView.class)))
    @APIResponse(
            responseCode = "409",
            description = "La personne est sortie de l'accompagnement, ou la même demande est en cours.")
    public RestResponse<NoteView> write(Reference id, @Valid @NotNull Request request) {
        var person = paths.own(id).person();
        return idempotency.created(
                "write-person-note " + person.id(),
                request,
                NoteView.class,
                () -> new CreatedResource<>(notes.write(person, request.text()), null),
                _ -> "/v1/beneficiaries/%s/notes".formatted(person.id()));
    }

    @GET
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "listPersonNotes",
            summary = "Lire les notes sur une personne",
            description =
                    "Les plus récentes d'abord. Un conseiller dit pourquoi dans l'en-tête Purpose, sauf mise en relation en cours ouverte par un autre ; chaque "
                            + "lecture est gardée.")
    @APIResponse(responseCode = "200", description = "Une page de notes.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public Page<NoteView> list(
            Reference id,
            @BeanParam @Valid PageRequest page,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return notes.of(paths.readable(id).person()).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "exportPersonNotes",
            summary = "Exporter les notes sur une personne",
            description =
                    "Toutes les notes en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson), selon "
                            + "l'en-tête Accept. L'export est gardé avec la personne, et dit à celle qui le demande.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = NoteView.class))
            })
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    public InputStream export(Reference id, @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return exports.of(id, NoteTable.TABLE, path -> notes.of(path.person()));
    }
}
