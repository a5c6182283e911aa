package fr.clubbusiness.commitment.label;

import fr.clubbusiness.commitment.CommitmentKind;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who has the label, for everybody. There is no caller, so it uses a database function that works without one. */
@Path("/v1/public/labels")
@Tag(name = "commitments")
@PermitAll
class PublicLabelResource {
    /** What stands here changes when an adviser grants a label. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private static final String FIND =
            "SELECT id, club, name, commune_code, commune, kinds, since, until FROM public_labels(?, ?)";

    /** A label as everybody sees it. */
    @Schema(name = "PublicLabel", description = "Une organisation qui a le label d'un club.")
    record Item(
            UUID id,

            @Schema(description = "Le club qui l'a accordé.", minLength = 1, maxLength = 200)
            String club,

            @Schema(description = "L'organisation.", minLength = 1, maxLength = 200)
            String name,

            @Schema(description = "Le code INSEE de sa commune ; null s'il n'est pas connu.", maxLength = 5) @Nullable
            String communeCode,

            @Schema(description = "Sa commune ; null si elle n'est pas connue.", maxLength = 200) @Nullable
            String communeName,

            @Schema(description = "Les genres d'engagements qu'elle a tenus.", maxItems = 9)
            List<CommitmentKind> kinds,

            @Schema(description = "Depuis quand elle l'a.") LocalDate since,

            @Schema(description = "Jusqu'à quel jour, compris.")
            LocalDate until) {

        static Item of(ResultSet row) throws SQLException {
            return new Item(
                    row.getObject("id", UUID.class),
                    row.getString("club"),
                    row.getString("name"),
                    row.getString("commune_code"),
                    row.getString("commune"),
                    Arrays.stream((String[]) row.getArray("kinds").getArray())
                            .map(CommitmentKind::valueOf)
                            .toList(),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class));
        }
    }

    private final DataSource dataSource;
    private final Clock clock;

    PublicLabelResource(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @GET
    @SecurityRequirements
    @Operation(
            operationId = "listPublicLabels",
            summary = "Lire qui a le label",
            description =
                    "Sans compte. Les organisations qui ont le label aujourd'hui, par leur nom, et les genres d'engagements qu'elles ont tenus. Soixante demandes par "
                            + "minute au plus d'une même connexion ; la réponse se garde cinq minutes.")
    @APIResponse(responseCode = "200", description = "Les labels en vigueur. Il n'y a pas de page suivante.")
    @APIResponse(responseCode = "429", description = "Plus de soixante demandes en une minute.")
    public RestResponse<Page<Item>> list(
            @RestQuery
                    @DefaultValue("200")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "Nombre de labels, de 1 à 1000.")
                    int limit,
            @BeanParam SelectedFields fields)
            throws SQLException {
        var items = new ArrayList<Item>();
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setObject(1, LocalDate.now(clock));
            find.setInt(2, limit);
            try (var rows = find.executeQuery()) {
                while (rows.next()) {
                    items.add(Item.of(rows));
                }
            }
        }
        return RestResponse.ResponseBuilder.ok(new Page<Item>(items, null))
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
