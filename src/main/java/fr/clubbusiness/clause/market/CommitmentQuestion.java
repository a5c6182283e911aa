package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.PromisedHours;
import fr.clubbusiness.problem.Invalid;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Other numbers for the computation of hours. They are read as text, so that a wrong value is a 400 that names its parameter. */
public class CommitmentQuestion {
    private static final String ONE = "1";
    private static final String CENT = "0.01";
    private static final String MOST = "1000000000";
    private static final int DECIMALS = 2;
    private static final int DIGITS = 13;

    @QueryParam("amount")
    @Nullable
    @Parameter(description = "Un autre montant, en euros hors taxes.", schema = @Schema(type = SchemaType.NUMBER))
    String amount;

    @QueryParam("labourShare")
    @Nullable
    @Parameter(description = "Une autre part de main-d'œuvre, en %.", schema = @Schema(type = SchemaType.NUMBER))
    String labourShare;

    @QueryParam("rate")
    @Nullable
    @Parameter(description = "Un autre taux d'insertion, en %.", schema = @Schema(type = SchemaType.NUMBER))
    String rate;

    @QueryParam("hourlyCost")
    @Nullable
    @Parameter(description = "Un autre coût d'une heure, en euros.", schema = @Schema(type = SchemaType.NUMBER))
    String hourlyCost;

    @QueryParam("slice")
    @Nullable
    @Parameter(
            description = "Une heure par tranche de tant d'euros, au lieu des trois autres.",
            schema = @Schema(type = SchemaType.NUMBER))
    String slice;

    /** The numbers that are asked, and those of the lot for the rest. Whoever asks for slices leaves the other rule. */
    PromisedHours promise(PromisedHours ofLot) {
        var ownSlice = read("slice", slice, ONE, MOST);
        var share = read("labourShare", labourShare, CENT, "100");
        var ownRate = read("rate", rate, CENT, "100");
        var cost = read("hourlyCost", hourlyCost, ONE, MOST);
        var asksLabour = share != null || ownRate != null || cost != null;
        var total = or(read("amount", amount, ONE, MOST), ofLot.amount());
        var bySlice = ownSlice != null || (!asksLabour && ofLot.slice() != null);
        var asked = new PromisedHours(
                total == null ? ofLot.amount() : total,
                bySlice ? share : or(share, ofLot.labourShare()),
                bySlice ? ownRate : or(ownRate, ofLot.rate()),
                bySlice ? cost : or(cost, ofLot.hourlyCost()),
                bySlice ? or(ownSlice, ofLot.slice()) : null);
        if (!WriteMarkets.isOneRule(asked)) {
            throw new Invalid(
                    "slice",
                    "Donnez labourShare, rate et hourlyCost ensemble, ou slice seul.",
                    "Give labourShare, rate and hourlyCost together, or slice alone.");
        }
        return asked;
    }

    private static @Nullable BigDecimal or(@Nullable BigDecimal asked, @Nullable BigDecimal ofLot) {
        return asked == null ? ofLot : asked;
    }

    private static @Nullable BigDecimal read(String field, @Nullable String text, String least, String most) {
        if (text == null) {
            return null;
        }
        try {
            var number = text.length() > DIGITS ? BigDecimal.ZERO : new BigDecimal(text);
            if (number.compareTo(new BigDecimal(least)) >= 0
                    && number.scale() >= 0
                    && number.scale() <= DECIMALS
                    && number.compareTo(new BigDecimal(most)) <= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as any number that is out of bounds.
        }
        throw new Invalid(
                field,
                "Donnez un nombre de %s à %s, avec deux décimales au plus et un point.".formatted(least, most),
                "Give a number from %s to %s, with two decimals at most and a point.".formatted(least, most));
    }
}
