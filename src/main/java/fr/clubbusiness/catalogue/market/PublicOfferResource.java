package fr.clubbusiness.catalogue.market;

import fr.clubbusiness.catalogue.rule.AreaKind;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.ServiceForm;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.AskedClub;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.Siret;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The published offers of the structures that agree, for everybody. There is no caller: a database function gives these columns alone. */
@Path("/v1/public/offers")
@Tag(name = "offers")
@PermitAll
class PublicOfferResource {
    private static final int MOST = 100;

    /** The page is the same for everybody, and may be some minutes old. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private static final String OFFERS = "SELECT * FROM public_offers(?, ?, ?, ?)";

    /** Offers that everybody may read. */
    @Schema(name = "PublicOffers", description = "Les offres que tout le monde peut lire.")
    record Published(
            @Schema(description = "Les plus récentes d'abord.", maxItems = MOST)
            List<PublicOffer> items,

            @Schema(description = "La suite : à donner à after ; null s'il n'y en a pas.") @Nullable
            UUID next) {}

    /** One of them. */
    @Schema(name = "PublicOffer", description = "Une offre, comme tout le monde la lit.")
    record PublicOffer(
            @Schema(description = "Sa référence.", minLength = 6, maxLength = 18)
            String reference,

            @Schema(description = "Ce qui est offert.", minLength = 1, maxLength = 200)
            String title,

            @Schema(minLength = 1, maxLength = 4000) @Nullable
            String description,

            Sector sector,

            @Schema(description = "Comment la structure travaille.", minItems = 1, maxItems = 3)
            List<ServiceForm> services,

            @Schema(description = "Comment sa zone est donnée.")
            AreaKind areaKind,

            @Schema(description = "Kilomètres autour de la structure.", minimum = "1", maximum = "300") @Nullable
            Integer areaKm,

            @Schema(description = "Départements ou communes.", maxItems = 100)
            List<@Size(min = 2, max = 5) String> areaCodes,

            @Schema(description = "La structure.", minLength = 1, maxLength = 200)
            String structureName,

            @Schema(description = "Sa commune.", minLength = 1, maxLength = 100) @Nullable
            String structureCommune) {}

    private final AskedClub clubs;
    private final DataSource database;

    PublicOfferResource(AskedClub clubs, DataSource database) {
        this.clubs = clubs;
        this.database = database;
    }

    @GET
    @SecurityRequirements
    @Operation(
            operationId = "listPublicOffers",
            summary = "Les offres publiques",
            description =
                    "Sans compte : les offres publiées des structures qui l'acceptent, cent à la fois, gardées cinq minutes. Soixante demandes par minute au plus d'une même connexion.")
    @APIResponse(responseCode = "200", description = "Des offres.")
    public RestResponse<Published> list(
            @QueryParam("agencySiret")
                    @Nullable
                    @Parameter(
                            description = "Le SIRET de l'agence du club ; inutile s'il n'y a qu'un club.",
                            schema = @Schema(type = SchemaType.STRING, minLength = 14, maxLength = 14))
                    String agencySiret,
            @QueryParam("sector")
                    @Nullable
                    @Parameter(description = "Seulement ce domaine.", schema = @Schema(implementation = Sector.class))
                    String sector,
            @QueryParam("after")
                    @Nullable
                    @Parameter(
                            description = "La suite d'une page : son champ next.",
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String after)
            throws SQLException {
        var asked = sector == null ? null : sector(sector);
        var from = after == null ? null : id(after);
        var club = club(agencySiret);
        try (var connection = database.getConnection()) {
            return ResponseBuilder.ok(read(connection, club, asked, from))
                    .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                    .build();
        }
    }

    private static Published read(Connection connection, UUID club, @Nullable Sector sector, @Nullable UUID after)
            throws SQLException {
        try (var find = connection.prepareStatement(OFFERS)) {
            find.setObject(1, club);
            find.setString(2, sector == null ? null : sector.name());
            find.setObject(3, after);
            find.setInt(4, MOST + 1);
            try (var row = find.executeQuery()) {
                var offers = new ArrayList<PublicOffer>();
                UUID last = null;
                while (row.next()) {
                    if (offers.size() == MOST) {
                        return new Published(offers, last);
                    }
                    offers.add(offer(row));
                    last = row.getObject("id", UUID.class);
                }
                return new Published(offers, null);
            }
        }
    }

    private static PublicOffer offer(ResultSet row) throws SQLException {
        return new PublicOffer(
                Reference.write(SubjectKind.OFFER, row.getLong("number")),
                row.getString("title"),
                row.getString("description"),
                Sector.valueOf(row.getString("sector")),
                texts(row, "services").stream().map(ServiceForm::valueOf).toList(),
                AreaKind.valueOf(row.getString("area_kind")),
                row.getObject("area_km", Integer.class),
                texts(row, "area_codes"),
                row.getString("structure"),
                row.getString("commune"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private UUID club(@Nullable String agency) throws SQLException {
        return clubs.find(agency == null ? null : siret(agency), null)
                .orElseThrow(() -> new Invalid(
                        "agencySiret",
                        "Dites de quel club : le SIRET de son agence.",
                        "Say of which club: the SIRET of its agency."));
    }

    private static String siret(String text) {
        try {
            return new Siret(text).value();
        } catch (InvalidValue wrong) {
            throw Invalid.of("agencySiret", wrong);
        }
    }

    private static Sector sector(String text) {
        return Arrays.stream(Sector.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Invalid.of("sector", InvalidValue.unknownCode(Sector.class)));
    }

    private static UUID id(String text) {
        return new Reference(text)
                .id()
                .orElseThrow(() ->
                        new Invalid("after", "Donnez le champ next de la page.", "Give the field next of the page."));
    }
}
