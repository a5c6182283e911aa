package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.HomePlace;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.intake.BenchTowns;
import fr.clubbusiness.referential.intake.BenchTowns.Town;
import fr.clubbusiness.shared.RomeCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers with which the rivals store occupations, skills and places. Places are ordered along a space-filling curve. */
final class RivalCodes {
    private final Map<RomeCode, Integer> occupations = new HashMap<>();
    private final List<RomeCode> occupationsByNumber = new ArrayList<>();
    private final Map<String, Integer> skills = new HashMap<>();
    private final List<Place> places;
    private final Map<Place, Integer> placeNumbers = new HashMap<>();
    private final Map<Place, Near> near = new ConcurrentHashMap<>();

    /** The places around a place, nearest first. */
    static final class Near {
        private final int[] places;
        private final double[] kilometres;

        private Near(int[] places, double[] kilometres) {
            this.places = places;
            this.kilometres = kilometres;
        }

        int count() {
            return places.length;
        }

        int place(int i) {
            return places[i];
        }

        double kilometres(int i) {
            return kilometres[i];
        }
    }

    RivalCodes() {
        places = BenchTowns.read().stream()
                .map(Town::place)
                .distinct()
                .sorted(Comparator.comparingInt((Place place) -> new HomePlace(place, place).curvePosition())
                        .thenComparingDouble(Place::latitude)
                        .thenComparingDouble(Place::longitude))
                .toList();
        for (int i = 0; i < places.size(); i++) {
            placeNumbers.put(places.get(i), i);
        }
    }

    int occupation(RomeCode code) {
        return occupations.computeIfAbsent(code, one -> {
            occupationsByNumber.add(one);
            return occupationsByNumber.size() - 1;
        });
    }

    List<RomeCode> occupations() {
        return occupationsByNumber;
    }

    int skill(String code) {
        return skills.computeIfAbsent(code, _ -> skills.size());
    }

    int place(Place place) {
        return Objects.requireNonNull(placeNumbers.get(place));
    }

    int places() {
        return places.size();
    }

    /** The places within this number of km. The result is cached. */
    Near around(Place work, double most) {
        return near.computeIfAbsent(work, place -> compute(place, most));
    }

    private Near compute(Place work, double most) {
        var distances =
                places.stream().mapToDouble(home -> home.kilometresTo(work)).toArray();
        var within = new ArrayList<Integer>();
        for (int i = 0; i < distances.length; i++) {
            if (distances[i] <= most) {
                within.add(i);
            }
        }
        within.sort(Comparator.comparingDouble(i -> distances[i]));
        var numbers = within.stream().mapToInt(i -> i).toArray();
        return new Near(
                numbers, Arrays.stream(numbers).mapToDouble(i -> distances[i]).toArray());
    }
}
