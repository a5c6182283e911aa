package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.BeneficiaryIdentity;
import fr.clubbusiness.beneficiary.Identity;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.beneficiary.ShownPerson;
import fr.clubbusiness.directory.NamedOrganisations;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Exports people: at most 500 in a file, recorded with each person, without sensitive data. Only an adviser must say why. */
@Path("/v1/beneficiaries")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "beneficiaries")
class PeopleExportResource {
    /** Most people in one file. A larger list is refused, never cut off silently. */
    static final int MAX_PEOPLE = 500;

    private final CurrentCaller current;
    private final PeopleList people;
    private final PeopleViews views;
    private final PrivateReading reading;
    private final ListExport exports;
    private final Request request;

    PeopleExportResource(
            CurrentCaller current,
            PeopleList people,
            PeopleViews views,
            PrivateReading reading,
            ListExport exports,
            Request request) {
        this.current = current;
        this.people = people;
        this.views = views;
        this.reading = reading;
        this.exports = exports;
        this.request = request;
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Transactional
    @Operation(
            operationId = "exportBeneficiaries",
            summary = "Exporter des personnes",
            description =
                    "Les faits utiles au rapprochement, l'identité et les contacts de 500 personnes au plus (filtrez), en un tableau pour "
                            + "Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson) ; ni freins, ni critères, ni "
                            + "conditions exclues. Mêmes filtres que la liste. Un conseiller dit pourquoi dans l'en-tête Purpose ; une structure "
                            + "exporte les siennes sans raison. L'export est gardé avec chaque personne, et dit à celle qui le demande.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = ExportedPerson.class))
            })
    @APIResponse(responseCode = "422", description = "Plus de 500 personnes (TOO_MANY_PEOPLE) : filtrez.")
    public InputStream export(
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose, @BeanParam PersonFilter filter) {
        var caller = current.get();
        if (Access.IDENTITY.of(caller) == Access.Scope.OPEN && caller.purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        var found = people.of(filter).newest(MAX_PEOPLE + 1);
        if (found.size() > MAX_PEOPLE) {
            throw new Refused(
                    "TOO_MANY_PEOPLE",
                    "Un export compte %d personnes au plus : filtrez par état, commune, métier ou structure."
                            .formatted(MAX_PEOPLE),
                    "An export has %d people at most: filter by state, commune, occupation or structure."
                            .formatted(MAX_PEOPLE));
        }
        if (request.getMethod().equals("HEAD")) { // no file is sent, so no data is read or recorded
            return exports.whole(PersonTable.TABLE, List.of());
        }
        reading.recordExport(found.stream().map(ShownPerson::person).toList());
        return exports.whole(PersonTable.TABLE, rows(found));
    }

    private List<ExportedPerson> rows(List<ShownPerson> found) {
        var ids = found.stream().map(ShownPerson::id).toList();
        Map<UUID, BeneficiaryIdentity> identities = BeneficiaryIdentity.of(ids).stream()
                .collect(Collectors.toMap(BeneficiaryIdentity::beneficiaryId, Function.identity()));
        var structures =
                new NamedOrganisations(current.get().club(), found.stream().map(PeopleExportResource::structure));
        return found.stream()
                .map(shown -> ExportedPerson.of(
                        views.of(shown),
                        structures
                                .find(structure(shown))
                                .map(Organisation::reference)
                                .orElseThrow(),
                        identity(identities.get(shown.id()))))
                .toList();
    }

    private static Identity identity(@Nullable BeneficiaryIdentity row) {
        if (row == null) {
            throw PrivateReading.purposeNeeded();
        }
        return row.identity();
    }

    private static Reference structure(ShownPerson shown) {
        return new Reference(shown.person().structureId().toString());
    }
}
