package fr.clubbusiness.catalogue.market;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;

import fr.clubbusiness.catalogue.rule.MarketAdvice;
import fr.clubbusiness.catalogue.rule.Reservation;
import fr.clubbusiness.catalogue.rule.Sector;
import fr.clubbusiness.catalogue.rule.StatedTurnover;
import fr.clubbusiness.directory.StructureCapacity;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.InvalidValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What a market could be for structures, before it is written: how many could deliver, and what to do with it. */
@Path("/v1/catalogue/potential")
@Tag(name = "purchases")
@RolesAllowed({ADVISER, COMPANY, PARTNER})
class PotentialResource {
    private static final String POTENTIAL =
            "SELECT suppliers, stated, turnover, largest FROM market_potential(?1, ?2, ?3, ?4, ?5, ?6)";

    private static final int LARGEST = 1_000_000_000;

    /** The potential of a market. */
    @Schema(name = "MarketPotential", description = "Ce qu'un marché peut être pour des structures.")
    record Potential(
            Sector sector,

            @Schema(description = "Le département.", minLength = 2, maxLength = 3)
            String department,

            @Schema(description = "Le montant, en euros.", minimum = "1", maximum = "1000000000")
            long amount,

            @Schema(description = "Combien de structures pourraient le livrer.", minimum = "0", maximum = "100000")
            int suppliers,

            @Schema(
                    description =
                            "Le montant, en pour cent du chiffre d'affaires moyen de celles qui le disent ; null si aucune ne le dit, et pour tout autre que l'agence.",
                    minimum = "0",
                    maximum = "100000000000")
            @Nullable
            Double dependency,

            MarketAdvice advice,

            @Schema(description = "L'avis, en français.", minLength = 1, maxLength = 200)
            String adviceLabel) {}

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final Clock clock;

    PotentialResource(CurrentCaller current, StatelessSession rows, Clock clock) {
        this.current = current;
        this.rows = rows;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readMarketPotential",
            summary = "Le potentiel d'un marché",
            description =
                    "Combien de structures pourraient livrer dans ce domaine et ce département, et ce qu'il faut en faire : le réserver (plus de 30 structures, moins de 30 % de leur "
                            + "chiffre d'affaires s'il est connu), en réserver un lot (plus de 10), y mettre une clause (plus d'une).")
    @APIResponse(responseCode = "200", description = "Le potentiel.")
    @APIResponse(responseCode = "403", description = "Votre organisation n'achète pas.")
    public Potential read(
            @QueryParam("sector")
                    @Nullable
                    @Parameter(
                            description = "Le domaine.",
                            required = true,
                            schema = @Schema(implementation = Sector.class))
                    String sector,
            @QueryParam("department")
                    @Nullable
                    @Parameter(
                            description = "Le département, comme 92.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, minLength = 2, maxLength = 3))
                    String department,
            @QueryParam("amount")
                    @Nullable
                    @Parameter(
                            description = "Le montant du marché, en euros.",
                            required = true,
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000000"))
                    String amount) {
        var asked = sector(sector);
        var where = department(department);
        long euros = amount(amount);
        var found = find(asked, where);
        var suppliers = found.get(0, Integer.class);
        var turnover =
                new StatedTurnover(found.get(1, Integer.class), found.get(2, Long.class), found.get(3, Long.class));
        var isAdviser = current.get().isAdviser();
        var dependency = isAdviser ? turnover.dependency(euros) : turnover.dependencyForBuyers(euros);
        var advice = MarketAdvice.of(suppliers, dependency);
        return new Potential(
                asked,
                where,
                euros,
                suppliers,
                dependency == null || !isAdviser ? null : Math.round(dependency * 10) / 10.0,
                advice,
                advice.label());
    }

    private Tuple find(Sector sector, String department) {
        var found = rows.createNativeQuery(POTENTIAL, Tuple.class)
                .setParameter(1, sector.name())
                .setParameter(2, department)
                .setParameter(3, names(Reservation.NONE.kinds().stream()))
                .setParameter(4, names(Arrays.stream(StructureKind.values()).filter(StructureKind::isIae)))
                .setParameter(5, StructureCapacity.IAE_DAYS_AFTER_AGREEMENT)
                .setParameter(6, LocalDate.now(clock))
                .getSingleResultOrNull();
        if (found == null) {
            throw new Forbidden(
                    "role", "Votre rôle ne permet pas cette action.", "Your role does not allow this operation.");
        }
        return found;
    }

    private static String[] names(Stream<? extends Enum<?>> codes) {
        return codes.map(Enum::name).toArray(String[]::new);
    }

    private static Sector sector(@Nullable String text) {
        return Arrays.stream(Sector.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Invalid.of("sector", InvalidValue.unknownCode(Sector.class)));
    }

    private static String department(@Nullable String text) {
        if (text == null || !text.matches("[0-9][0-9AB][0-9]?")) {
            throw new Invalid(
                    "department",
                    "Un numéro de département, comme 92, 2A ou 974.",
                    "The number of a department, like 92, 2A or 974.");
        }
        return text;
    }

    private static long amount(@Nullable String text) {
        if (text != null && text.matches("[0-9]{1,10}")) {
            long euros = Long.parseLong(text);
            if (euros >= 1 && euros <= LARGEST) {
                return euros;
            }
        }
        throw new Invalid(
                "amount", "Un montant en euros, de 1 à 1 000 000 000.", "An amount in euros, from 1 to 1,000,000,000.");
    }
}
