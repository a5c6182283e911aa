package fr.clubbusiness.local.demo;

import static java.util.Objects.requireNonNull;

import fr.clubbusiness.vocabulary.Certification;
import fr.clubbusiness.vocabulary.WorkingCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The usual properties of the work in each occupation, as needed for the demo. They are invented, within what real offers say. */
final class DemoTrades {
    /**
     * Code, number of people in a thousand who aim at it first, cents an hour above the minimum wage, usually required level of spoken French and
     * licence ("-" for none), then the working conditions and useful certifications ("!" when required by law or by the machine).
     */
    private static final String TABLE = """
            A1201 6 150 A2 - OUTDOORS HEIGHTS HEAVY_LOADS
            A1202 8 20 - - OUTDOORS STANDING HEAVY_LOADS
            A1203 30 40 A1 - OUTDOORS STANDING HEAVY_LOADS CERTIPHYTO
            A1414 10 10 - - OUTDOORS STANDING
            B1803 6 60 A1 -
            D1101 8 150 A2 - STANDING COLD EARLY HACCP
            D1102 12 90 A2 - EARLY NIGHT STANDING WEEKEND HACCP
            D1106 30 20 B1 - STANDING WEEKEND HACCP
            D1207 8 40 A1 -
            D1209 6 20 B1 - STANDING OUTDOORS WEEKEND
            D1212 8 30 B1 - STANDING WEEKEND
            D1214 22 30 B1 - STANDING WEEKEND
            D1408 12 80 B2 - SCREEN
            D1505 32 15 B1 - WEEKEND
            D1507 45 15 A1 - STANDING EARLY HEAVY_LOADS WEEKEND
            F1302 5 200 A2 - OUTDOORS EARLY CACES_R482! AIPR
            F1602 18 220 A2 - STANDING HEIGHTS HABILITATION_ELECTRIQUE
            F1603 14 230 A2 B HEAVY_LOADS TRAVEL
            F1604 8 120 A1 - STANDING HEAVY_LOADS
            F1606 24 130 A1 - STANDING HEIGHTS
            F1607 6 150 A2 - HEAVY_LOADS STANDING
            F1608 10 150 A1 - STANDING HEAVY_LOADS
            F1609 6 140 A1 - STANDING HEAVY_LOADS
            F1610 6 220 A2 - HEIGHTS OUTDOORS HEAVY_LOADS
            F1611 5 180 A1 - HEIGHTS OUTDOORS
            F1613 5 170 A1 - HEIGHTS OUTDOORS HEAVY_LOADS
            F1701 7 160 A1 - OUTDOORS HEAVY_LOADS
            F1702 8 120 A1 - OUTDOORS HEAVY_LOADS EARLY AIPR
            F1703 16 180 A1 - OUTDOORS HEAVY_LOADS STANDING
            F1704 24 60 - - OUTDOORS HEAVY_LOADS EARLY
            F1705 5 160 A1 - OUTDOORS HEAVY_LOADS AIPR
            G1203 16 30 B2 - SPLIT_SHIFTS BAFA
            G1501 26 40 A1 - STANDING WEEKEND EARLY
            G1502 14 40 A2 - STANDING WEEKEND
            G1602 48 110 A1 - STANDING SPLIT_SHIFTS WEEKEND HACCP
            G1603 50 20 A2 - STANDING SPLIT_SHIFTS WEEKEND HACCP
            G1604 8 40 A2 - STANDING WEEKEND HACCP
            G1605 30 15 - - STANDING SPLIT_SHIFTS WEEKEND
            G1702 8 60 B2 - NIGHT WEEKEND
            G1703 12 90 B2 - NIGHT WEEKEND SCREEN
            G1801 10 40 B1 - STANDING NIGHT WEEKEND
            G1803 22 50 B1 - STANDING SPLIT_SHIFTS WEEKEND
            H2206 8 120 A2 - STANDING
            H2402 8 40 A1 -
            H2602 8 90 A2 - HABILITATION_ELECTRIQUE
            H2604 6 70 A2 -
            H2903 6 140 A2 - STANDING
            H2909 10 110 A2 - STANDING
            H2913 8 190 A2 - STANDING
            H3301 10 60 A2 - STANDING NIGHT
            H3302 34 10 - - STANDING
            I1203 28 120 A2 B TRAVEL HABILITATION_ELECTRIQUE
            I1307 8 150 B1 B TRAVEL HEIGHTS HABILITATION_ELECTRIQUE
            I1401 16 200 B1 - SCREEN
            I1402 8 60 A2 -
            I1604 14 160 A2 - STANDING
            I1607 12 50 A2 - STANDING
            J1301 16 40 A2 - STANDING WEEKEND
            J1304 10 110 B2 -
            J1305 6 90 B2 B TRAVEL WEEKEND
            J1501 10 170 B2 - STANDING WEEKEND DEAS!
            K1204 10 70 B2 - OUTDOORS
            K1206 8 120 B2 -
            K1302 26 70 B1 - TRAVEL SPLIT_SHIFTS WEEKEND ADVF DEAES
            K1303 22 50 B1 - CAP_AEPE
            K1304 34 45 A2 - TRAVEL SPLIT_SHIFTS
            K2104 12 20 B2 - STANDING
            K2201 14 20 - - STANDING
            K2202 14 90 A1 - HEIGHTS OUTDOORS CACES_R486
            K2203 8 210 B1 B EARLY TRAVEL
            K2204 110 30 A1 - STANDING EARLY SPLIT_SHIFTS
            K2303 20 40 - - OUTDOORS EARLY
            K2304 26 25 - - STANDING HEAVY_LOADS
            K2305 5 90 A2 B TRAVEL
            K2501 16 40 B1 - NIGHT WEEKEND
            K2503 34 60 B1 - NIGHT WEEKEND STANDING CARTE_PROFESSIONNELLE! SSIAP1
            M1601 36 70 B2 - SCREEN
            M1602 34 90 B2 - SCREEN
            M1603 8 10 - - OUTDOORS TRAVEL
            M1606 12 40 B1 - SCREEN
            M1607 20 130 B2 - SCREEN
            M1609 8 120 B2 - SCREEN
            N1101 24 90 A2 - CACES_R489_3!
            N1102 12 60 - - HEAVY_LOADS TRAVEL
            N1103 70 40 A2 - STANDING HEAVY_LOADS CACES_R489_1A
            N1105 50 20 - - HEAVY_LOADS STANDING EARLY
            N4102 14 60 B1 B TRAVEL WEEKEND
            N4103 14 180 B1 D EARLY WEEKEND
            N4104 20 50 A2 - OUTDOORS TRAVEL
            N4105 28 70 A2 B HEAVY_LOADS TRAVEL EARLY
            """;

    private static final Map<String, Trade> ALL = TABLE.lines()
            .map(Trade::read)
            .collect(Collectors.toMap(Trade::rome, trade -> trade, (one, other) -> one, LinkedHashMap::new));

    private static final DemoChoice<String> AIMS = DemoChoice.of(List.copyOf(ALL.values()), Trade::rome, Trade::people);

    /** The occupations without dangerous machines, loads, heights, night work or alcohol (Code du travail, L4153-8, D4153-15 and following). */
    private static final DemoChoice<String> AIMS_OF_MINORS =
            DemoChoice.of("D1106:3 D1209:1 D1214:3 D1505:3 D1507:2 G1603:3 M1601:2 M1602:2 M1606:1");

    /**
     * One line of the table.
     *
     * @param premium cents an hour above the minimum wage
     * @param demanded certifications required to work
     * @param useful the other certifications
     */
    record Trade(
            String rome,
            int people,
            int premium,
            @Nullable String french,
            @Nullable String licence,
            List<String> conditions,
            List<String> demanded,
            List<String> useful) {

        private static Trade read(String line) {
            var fields = line.split(" ", -1);
            var rest = Arrays.asList(fields).subList(5, fields.length);
            var conditions = new ArrayList<String>();
            var demanded = new ArrayList<String>();
            var useful = new ArrayList<String>();
            for (var code : rest) {
                if (isCondition(code)) {
                    conditions.add(code);
                } else if (code.endsWith("!")) {
                    demanded.add(certification(code.substring(0, code.length() - 1)));
                } else {
                    useful.add(certification(code));
                }
            }
            return new Trade(
                    fields[0],
                    Integer.parseInt(fields[1]),
                    Integer.parseInt(fields[2]),
                    orNull(fields[3]),
                    orNull(fields[4]),
                    List.copyOf(conditions),
                    List.copyOf(demanded),
                    List.copyOf(useful));
        }

        private static boolean isCondition(String code) {
            return Arrays.stream(WorkingCondition.values())
                    .anyMatch(condition -> condition.name().equals(code));
        }

        private static String certification(String code) {
            return Certification.valueOf(code).name();
        }

        private static @Nullable String orNull(String field) {
            return field.equals("-") ? null : field;
        }
    }

    private DemoTrades() {}

    static Trade of(String rome) {
        return requireNonNull(ALL.get(rome), rome);
    }

    static boolean knows(String rome) {
        return ALL.containsKey(rome);
    }

    /** A target occupation. Some are closed to minors by law. */
    static String aim(boolean minor, DemoDraw draw) {
        return (minor ? AIMS_OF_MINORS : AIMS).pick(draw);
    }

    /** Whether a person may aim at it. Some are closed to minors by law. */
    static boolean mayAim(String rome, boolean minor) {
        return minor ? AIMS_OF_MINORS.values().contains(rome) : knows(rome);
    }
}
