package fr.clubbusiness.matching;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import fr.clubbusiness.matching.WeightedDraw.WeightedValues;
import fr.clubbusiness.matching.law.MatchLaw;
import fr.clubbusiness.matching.law.Viewpoint;
import fr.clubbusiness.matching.law.Weights;
import fr.clubbusiness.referential.OccupationGraph;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.intake.BenchTowns;
import fr.clubbusiness.referential.intake.BenchTowns.Town;
import fr.clubbusiness.referential.rome.BenchRome;
import fr.clubbusiness.referential.rome.BenchRome.Trade;
import fr.clubbusiness.shared.RomeCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The source of people and needs: the communes and occupations of France, and how frequent each is. */
final class World {
    /** The day of all measurements. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Number of occupations that ship with the club, the most frequent in clubs. */
    private static final int CORE = 111;

    private static final int IN_ILE_DE_FRANCE = 50;

    private final List<Town> towns;
    private final WeightedValues<Town> capital;
    private final WeightedValues<Town> elsewhere;
    private final WeightedValues<Trade> trades;
    private final Map<RomeCode, List<Trade>> around = new HashMap<>();
    private final OccupationGraph graph;
    private final boolean official;

    private World(List<Town> towns, BenchRome rome, long seed) {
        this.towns = towns;
        capital = lots(towns.stream().filter(Town::inIleDeFrance).toList());
        elsewhere = lots(towns.stream().filter(town -> !town.inIleDeFrance()).toList());
        trades = WeightedValues.zipf(mostFrequentFirst(rome.trades(), seed));
        graph = rome.graph();
        official = rome.official();
        indexNeighbours(rome.trades());
    }

    /** Creates the same world for the same seed. */
    static World of(long seed) {
        return new World(BenchTowns.read(), BenchRome.read(), seed);
    }

    OccupationGraph graph() {
        return graph;
    }

    /** Whether the occupations are those of the official distribution. */
    boolean official() {
        return official;
    }

    /** The club's law on that day. */
    MatchLaw law(Viewpoint viewpoint) {
        return new MatchLaw(Weights.DEFAULT, graph, TODAY, viewpoint);
    }

    /** A commune, drawn by inhabitants; half of the draws are in Île-de-France. */
    Town town(WeightedDraw draw) {
        return (draw.chance(IN_ILE_DE_FRANCE) ? capital : elsewhere).draw(draw);
    }

    /** The commune with this centre. */
    Town townAt(Place place) {
        return towns.stream()
                .filter(town -> town.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** An occupation, drawn by Zipf's law. */
    Trade trade(WeightedDraw draw) {
        return trades.draw(draw);
    }

    /** An occupation that this one leads to, or of the same family. Any occupation when there is none. */
    Trade near(Trade trade, WeightedDraw draw) {
        var near = Objects.requireNonNull(around.get(trade.code()));
        return near.isEmpty() ? trade(draw) : draw.oneOf(near);
    }

    private void indexNeighbours(List<Trade> all) {
        var families = all.stream().collect(groupingBy(World::family));
        var byCode = new HashMap<RomeCode, Trade>();
        all.forEach(trade -> byCode.put(trade.code(), trade));
        for (var trade : all) {
            var near = new ArrayList<>(Objects.requireNonNull(families.get(family(trade))));
            graph.links(trade.code()).keySet().stream()
                    .sorted(comparing(RomeCode::value))
                    .map(byCode::get)
                    .filter(Objects::nonNull)
                    .forEach(near::add);
            near.remove(trade);
            around.put(trade.code(), near);
        }
    }

    private static String family(Trade trade) {
        return trade.code().value().substring(0, 3);
    }

    private static List<Trade> mostFrequentFirst(List<Trade> trades, long seed) {
        var core = new ArrayList<>(trades.subList(0, CORE));
        var others = new ArrayList<>(trades.subList(CORE, trades.size()));
        Collections.shuffle(core, new Random(seed));
        Collections.shuffle(others, new Random(seed));
        core.addAll(others);
        return core;
    }

    private static WeightedValues<Town> lots(List<Town> towns) {
        return new WeightedValues<>(
                towns, towns.stream().mapToDouble(Town::population).toArray());
    }
}
