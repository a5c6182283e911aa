package fr.clubbusiness.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.directory.StructureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person's French levels, excluded conditions, barriers and eligibility criteria, each at a plausible rate. They are consistent with each other and
 * with the age, and independent of everything else.
 */
final class DemoSituation {
    private static final DemoChoice<String> ORAL =
            DemoChoice.of("BELOW_A1:3 A1:8 A2:17 B1:22 B2:18 C1:13 C2:12 unknown:7");
    private static final List<String> LEVELS = List.of("BELOW_A1", "A1", "A2", "B1", "B2", "C1", "C2");
    private static final DemoChoice<String> STATUSES = DemoChoice.of("TO_LIFT:45 UNDER_WAY:38 LIFTED:17");

    /** The percentage of people who exclude each condition. */
    private static final Map<String, Integer> EXCLUDED = rates(
            "NIGHT:22 HEAVY_LOADS:15 WEEKEND:14 HEIGHTS:12 SPLIT_SHIFTS:9 EARLY:8 STANDING:7 COLD:6 TRAVEL:6 OUTDOORS:5 SCREEN:3");

    private static final Map<String, Integer> BARRIERS = rates(
            "MOBILITY:26 HOUSING:15 HEALTH:12 CHILDCARE:13 LITERACY:9 DIGITAL:18 ADMINISTRATIVE:14 FINANCIAL:20 AVAILABILITY:5");

    private static final Map<String, Integer> CRITERIA =
            rates("CAP_BEP:38 TH:11 PI:10 PSH_PR:6 REF_DA:6 QPV:22 DETENTION_MJ:2");

    private final ObjectNode person;
    private final StructureKind holder;
    private final int age;
    private final DemoDraw draw;
    private final String oral;

    DemoSituation(ObjectNode person, StructureKind holder, int age, int n) {
        this.person = person;
        this.holder = holder;
        this.age = age;
        this.draw = DemoDraw.of("person.situation", n);
        this.oral = ORAL.pick(draw);
    }

    private static Map<String, Integer> rates(String text) {
        var rates = new LinkedHashMap<String, Integer>();
        for (var part : text.split(" ", -1)) {
            rates.put(part.substring(0, part.indexOf(':')), Integer.valueOf(part.substring(part.indexOf(':') + 1)));
        }
        return rates;
    }

    void fill() {
        french();
        drawn(EXCLUDED).forEach(person.putArray("excludedConditions")::add);
        var barriers = barriers();
        var array = person.putArray("barriers");
        barriers.forEach(code -> array.addObject().put("code", code).put("status", STATUSES.pick(draw)));
        criteria(barriers).forEach(person.putArray("eligibilityCriteria")::add);
    }

    /** The written level is at most the spoken one. */
    private void french() {
        if (LEVELS.contains(oral)) {
            person.put("frenchOral", oral);
            if (draw.chance(85)) {
                person.put("frenchWritten", LEVELS.get(Math.max(0, LEVELS.indexOf(oral) - draw.between(0, 2))));
            }
        }
    }

    private List<String> drawn(Map<String, Integer> rates) {
        return rates.entrySet().stream()
                .filter(rate -> draw.chance(rate.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> barriers() {
        var barriers = new ArrayList<>(drawn(BARRIERS));
        if (List.of("BELOW_A1", "A1", "A2").contains(oral) && draw.chance(65)) {
            barriers.add("LANGUAGE");
        }
        return barriers;
    }

    private List<String> criteria(List<String> barriers) {
        var criteria = new ArrayList<>(drawn(CRITERIA));
        income(criteria);
        outOfWork(criteria);
        ofAge(criteria);
        if (oral.equals("BELOW_A1")) {
            criteria.add("FLE");
        }
        if (barriers.contains("MOBILITY") && draw.chance(25)) {
            criteria.add("PM");
        }
        if (holder.isIae() && criteria.stream().noneMatch(DemoSituation::isEnough)) {
            suffice(criteria);
        }
        return criteria.stream().distinct().toList();
    }

    /** A person employed by a SIAE must be eligible: by one criterion of level 1, or by three of level 2. */
    private void suffice(List<String> criteria) {
        if (age < 26) {
            criteria.addAll(List.of("JEUNE", "CAP_BEP", "QPV"));
        } else {
            criteria.remove("DELD");
            criteria.add("DETLD");
        }
    }

    /** The RSA starts at 25. The three benefits exclude each other. */
    private void income(List<String> criteria) {
        if (criteria.contains("TH") && draw.chance(40) && age >= 20) {
            criteria.add("AAH");
        } else if (age >= 25 && draw.chance(36)) {
            criteria.add("RSA");
        } else if (age >= 25 && draw.chance(6)) {
            criteria.add("ASS");
        }
    }

    private void outOfWork(List<String> criteria) {
        if (age >= 20 && draw.chance(24)) {
            criteria.add("DETLD");
        } else if (age >= 19 && draw.chance(24)) {
            criteria.add("DELD");
        }
    }

    private void ofAge(List<String> criteria) {
        if (age < 26 && draw.chance(92)) {
            criteria.add("JEUNE");
        }
        if (age < 26 && draw.chance(5)) {
            criteria.add("ASE");
        }
        if (age >= 50 && draw.chance(92)) {
            criteria.add("SENIOR");
        }
    }

    /** Whether one such criterion is enough: level 1. */
    private static boolean isEnough(String criterion) {
        return List.of("RSA", "ASS", "AAH", "DETLD").contains(criterion);
    }
}
