package fr.clubbusiness.matching;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import fr.clubbusiness.matching.WeightedDraw.Lots;
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

/** Where people and needs are drawn from: the communes and occupations of France, and how often each is met. */
final class World {
    /** The day on which everything is measured. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** Those of the shipped core, which are the most met in clubs. */
    private static final int CORE = 111;

    private static final int IN_ILE_DE_FRANCE = 50;

    private final List<Town> towns;
    private final Lots<Town> capital;
    private final Lots<Town> elsewhere;
    private final Lots<Trade> trades;
    private final Map<RomeCode, List<Trade>> around = new HashMap<>();
    private final OccupationGraph graph;
    private final boolean official;

    private World(List<Town> towns, BenchRome rome, long seed) {
        this.towns = towns;
        capital = lots(towns.stream().filter(Town::inIleDeFrance).toList());
        elsewhere = lots(towns.stream().filter(town -> !town.inIleDeFrance()).toList());
        trades = Lots.zipf(mostMetFirst(rome.trades(), seed));
        graph = rome.graph();
        official = rome.official();
        remember(rome.trades());
    }

    /** The same for the same seed. */
    static World of(long seed) {
        return new World(BenchTowns.read(), BenchRome.read(), seed);
    }

    OccupationGraph graph() {
        return graph;
    }

    /** Whether its occupations are those of the official distribution. */
    boolean official() {
        return official;
    }

    /** The club's law on that day. */
    MatchLaw law(Viewpoint viewpoint) {
        return new MatchLaw(Weights.DEFAULT, graph, TODAY, viewpoint);
    }

    /** Half of the time in Île-de-France, each commune as often as it has inhabitants. */
    Town town(WeightedDraw draw) {
        return (draw.chance(IN_ILE_DE_FRANCE) ? capital : elsewhere).draw(draw);
    }

    /** The one whose centre this is. */
    Town townAt(Place place) {
        return towns.stream()
                .filter(town -> town.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** Zipf's law. */
    Trade trade(WeightedDraw draw) {
        return trades.draw(draw);
    }

    /** One to which this one leads, or of its family; any when it has none. */
    Trade near(Trade trade, WeightedDraw draw) {
        var near = Objects.requireNonNull(around.get(trade.code()));
        return near.isEmpty() ? trade(draw) : draw.oneOf(near);
    }

    private void remember(List<Trade> all) {
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

    private static List<Trade> mostMetFirst(List<Trade> trades, long seed) {
        var core = new ArrayList<>(trades.subList(0, CORE));
        var others = new ArrayList<>(trades.subList(CORE, trades.size()));
        Collections.shuffle(core, new Random(seed));
        Collections.shuffle(others, new Random(seed));
        core.addAll(others);
        return core;
    }

    private static Lots<Town> lots(List<Town> towns) {
        return new Lots<>(towns, towns.stream().mapToDouble(Town::population).toArray());
    }
}
