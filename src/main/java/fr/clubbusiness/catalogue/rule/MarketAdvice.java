package fr.clubbusiness.catalogue.rule;

import fr.clubbusiness.shared.Labelled;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a buyer may do with a market, by how many structures could deliver it. Source: the club's law on purchases, thresholds as le-marche states them. */
@Schema(
        name = "MarketAdvice",
        description =
                "Ce que l'on peut faire du marché : le réserver, en réserver un lot, y mettre une clause d'insertion, ou rien de cela.")
public enum MarketAdvice implements Labelled {
    RESERVE("réserver le marché"),
    LOT("réserver un lot"),
    CLAUSE("mettre une clause d'insertion"),
    NONE("trop peu de fournisseurs : chercher plus loin, ou une autre forme");

    private static final int FOR_RESERVATION = 30;
    private static final int FOR_LOT = 10;
    private static final int FOR_CLAUSE = 1;

    /** Per cent of a supplier's turnover above which it would depend on this one market. */
    private static final int DEPENDENT = 30;

    private final String label;

    MarketAdvice(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * The advice.
     *
     * @param dependency the amount, in per cent of what a supplier earns in a year on average; null when that is not known, and then nobody can say
     *     that the market may be reserved as a whole
     */
    public static MarketAdvice of(int suppliers, @Nullable Double dependency) {
        if (suppliers > FOR_RESERVATION && dependency != null && dependency < DEPENDENT) {
            return RESERVE;
        }
        if (suppliers > FOR_LOT) {
            return LOT;
        }
        return suppliers > FOR_CLAUSE ? CLAUSE : NONE;
    }
}
