package fr.clubbusiness.immersion.place;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.StatelessSession;

/** Which schools are those of priority neighbourhoods: the agency says so, and hosts serve them first. */
@Path("/v1/immersion-places/qpv-schools")
@Tag(name = "immersions")
@RolesAllowed(ADVISER)
@Confidential
class QpvSchoolResource {
    private static final String ALL =
            "SELECT organisation_id FROM qpv_school WHERE club_id = :club ORDER BY organisation_id";
    private static final String CLEAR =
            "DELETE FROM qpv_school WHERE club_id = :club AND organisation_id <> ALL (:ids)";
    private static final String KEEP = """
            INSERT INTO qpv_school (organisation_id, club_id) SELECT kept.id, :club FROM unnest(CAST(:ids AS uuid[])) AS kept (id) ON CONFLICT DO NOTHING
            """;

    private final CurrentCaller current;
    private final StatelessSession rows;

    QpvSchoolResource(CurrentCaller current, StatelessSession rows) {
        this.current = current;
        this.rows = rows;
    }

    /** All of them. */
    @Schema(name = "QpvSchools", description = "Les écoles des quartiers prioritaires de la politique de la ville.")
    record Schools(
            @NotNull @Size(max = 500) @Schema(description = "Ces partenaires, par leurs ids.", maxItems = 500)
            List<@NotNull UUID> partnerIds) {}

    @GET
    @Transactional
    @Operation(
            operationId = "listQpvSchools",
            summary = "Lister les écoles des quartiers prioritaires",
            description = "Celles que les places réservées avec qpv servent d'abord.")
    @APIResponse(responseCode = "200", description = "Les écoles.")
    public Schools list() {
        return all();
    }

    @POST
    @Transactional
    @Operation(
            operationId = "replaceQpvSchools",
            summary = "Dire quelles écoles sont en quartier prioritaire",
            description = "La liste remplace celle d'avant. Elle vaut aussi pour les places déjà réservées.")
    @APIResponse(responseCode = "200", description = "Les écoles, telles qu'elles sont désormais.")
    public Schools replace(@Valid @NotNull Schools schools) {
        var ids = schools.partnerIds().stream().distinct().toArray(UUID[]::new);
        var known = new HashSet<>(rows.createNativeQuery(PlaceChecks.SCHOOLS, UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        if (known.size() < ids.length) {
            throw new Invalid(
                    "partnerIds",
                    "Seuls des écoles et des partenaires de la jeunesse du club sont dans cette liste.",
                    "Only schools and partners for the young of the club are in this list.");
        }
        change(CLEAR, ids);
        change(KEEP, ids);
        return all();
    }

    private void change(String sql, UUID[] ids) {
        rows.createNativeMutationQuery(sql)
                .setParameter("club", current.get().club())
                .setParameter("ids", ids)
                .executeUpdate();
    }

    private Schools all() {
        return new Schools(rows.createNativeQuery(ALL, UUID.class)
                .setParameter("club", current.get().club())
                .getResultList());
    }
}
