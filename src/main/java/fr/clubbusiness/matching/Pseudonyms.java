package fr.clubbusiness.matching;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names that people can say for a person who must stay anonymous: a tree and a number. They are drawn at random, so they have no meaning and no
 * order. All trees have the same grammatical gender and none is a first name, so a pseudonym says nothing about the person.
 */
final class Pseudonyms {
    static final List<String> TREES = List.of(
            "Abricotier",
            "Acacia",
            "Alisier",
            "Amandier",
            "Aulne",
            "Baobab",
            "Bouleau",
            "Buis",
            "Catalpa",
            "Cèdre",
            "Cerisier",
            "Châtaignier",
            "Chêne",
            "Citronnier",
            "Cocotier",
            "Cognassier",
            "Cornouiller",
            "Cyprès",
            "Érable",
            "Eucalyptus",
            "Figuier",
            "Frêne",
            "Genévrier",
            "Ginkgo",
            "Hêtre",
            "Magnolia",
            "Manguier",
            "Marronnier",
            "Mélèze",
            "Mûrier",
            "Noisetier",
            "Noyer",
            "Oranger",
            "Orme",
            "Palmier",
            "Pêcher",
            "Peuplier",
            "Platane",
            "Poirier",
            "Pommier",
            "Prunier",
            "Sapin",
            "Saule",
            "Séquoia",
            "Sorbier",
            "Sureau",
            "Tilleul",
            "Tulipier");

    /** Numbers of two digits are easy to say. */
    private static final int FIRST_NUMBER = 10;

    private static final int NUMBERS = 90;

    private Pseudonyms() {}

    /** Draws a pseudonym. Each attempt has more numbers to draw from, so that a need with thousands of candidates does not run out of names. */
    static String draw(RandomGenerator random, int attempt) {
        var tree = TREES.get(random.nextInt(TREES.size()));
        return tree + " " + (FIRST_NUMBER + random.nextInt(NUMBERS * attempt));
    }
}
