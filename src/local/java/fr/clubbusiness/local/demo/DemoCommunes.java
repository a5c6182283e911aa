package fr.clubbusiness.local.demo;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 36 communes of the Hauts-de-Seine, with the number of inhabitants and jobs, and the four territories (EPT). */
final class DemoCommunes {
    /**
     * INSEE code, territory, thousands of inhabitants, thousands of jobs (orders of magnitude, INSEE), name. Territories: B Boucle Nord de Seine, D
     * Paris Ouest La Défense, G Grand Paris Seine Ouest, V Vallée Sud-Grand Paris.
     */
    private static final List<Commune> ALL = """
            92002 V 64 22 Antony
            92004 B 94 26 Asnières-sur-Seine
            92007 V 45 18 Bagneux
            92009 B 29 10 Bois-Colombes
            92012 G 119 100 Boulogne-Billancourt
            92014 V 21 5 Bourg-la-Reine
            92019 V 36 9 Châtenay-Malabry
            92020 V 37 14 Châtillon
            92022 G 21 4 Chaville
            92023 V 59 18 Clamart
            92024 B 64 40 Clichy
            92025 B 91 32 Colombes
            92026 D 83 95 Courbevoie
            92032 V 24 7 Fontenay-aux-Roses
            92033 D 18 5 Garches
            92035 D 30 9 La Garenne-Colombes
            92036 B 51 40 Gennevilliers
            92040 G 68 58 Issy-les-Moulineaux
            92044 D 68 60 Levallois-Perret
            92046 V 31 17 Malakoff
            92047 G 2 1 Marnes-la-Coquette
            92048 G 46 22 Meudon
            92049 V 46 32 Montrouge
            92050 D 98 105 Nanterre
            92051 D 60 44 Neuilly-sur-Seine
            92060 V 29 16 Le Plessis-Robinson
            92062 D 44 95 Puteaux
            92063 D 83 50 Rueil-Malmaison
            92064 D 30 18 Saint-Cloud
            92071 V 21 7 Sceaux
            92072 G 22 9 Sèvres
            92073 D 49 28 Suresnes
            92075 G 29 9 Vanves
            92076 D 8 2 Vaucresson
            92077 G 11 2 Ville-d'Avray
            92078 B 26 12 Villeneuve-la-Garenne
            """.lines().map(Commune::read).toList();

    private static final DemoChoice<Commune> BY_JOBS = DemoChoice.of(ALL, commune -> commune, Commune::jobs);
    private static final DemoChoice<Commune> BY_PEOPLE = DemoChoice.of(ALL, commune -> commune, Commune::people);
    private static final Map<Character, DemoChoice<Commune>> BY_TERRITORY = territories();
    private static final Map<String, Commune> BY_CODE = byCode();

    /**
     * A commune.
     *
     * @param people thousands of inhabitants
     * @param jobs thousands of jobs
     */
    record Commune(String code, char territory, int people, int jobs, String name) {
        private static Commune read(String line) {
            var fields = line.split(" ", 5);
            return new Commune(
                    fields[0],
                    fields[1].charAt(0),
                    Integer.parseInt(fields[2]),
                    Integer.parseInt(fields[3]),
                    fields[4]);
        }
    }

    private DemoCommunes() {}

    private static Map<Character, DemoChoice<Commune>> territories() {
        var territories = new HashMap<Character, DemoChoice<Commune>>();
        for (var one : ALL) {
            var same = ALL.stream()
                    .filter(commune -> commune.territory() == one.territory())
                    .toList();
            territories.put(one.territory(), DemoChoice.of(same, commune -> commune, Commune::people));
        }
        return Map.copyOf(territories);
    }

    private static Map<String, Commune> byCode() {
        var codes = new HashMap<String, Commune>();
        ALL.forEach(commune -> codes.put(commune.code(), commune));
        return Map.copyOf(codes);
    }

    static List<Commune> all() {
        return ALL;
    }

    /** The largest population first. */
    static List<Commune> largest() {
        return ALL.stream()
                .sorted(Comparator.comparingInt(Commune::people).reversed())
                .toList();
    }

    /** A commune to work in, drawn by its number of jobs. */
    static Commune ofWork(DemoDraw draw) {
        return BY_JOBS.pick(draw);
    }

    /** A commune to live in, drawn by its number of inhabitants. */
    static Commune ofHome(DemoDraw draw) {
        return BY_PEOPLE.pick(draw);
    }

    /** A commune to live in for a person accompanied by a structure of this commune, usually in the same territory. */
    static Commune around(String code, DemoDraw draw) {
        var territory = requireNonNull(BY_CODE.get(code)).territory();
        return draw.chance(70) ? requireNonNull(BY_TERRITORY.get(territory)).pick(draw) : ofHome(draw);
    }
}
