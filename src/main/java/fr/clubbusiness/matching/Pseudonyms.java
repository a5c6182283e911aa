package fr.clubbusiness.matching;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Names that a human can say for somebody who must stay unknown: a tree and a number, drawn at random, so that they mean nothing and
 * come in no order. Trees of one grammatical gender and none that is also a first name, for a pseudonym tells nothing of the person.
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

    /** Two digits are said in one breath. */
    private static final int LEAST = 10;

    private static final int NUMBERS = 90;

    private Pseudonyms() {}

    /** A pseudonym, drawn among more numbers at each attempt, so that a need with thousands of candidates does not run out of names. */
    static String draw(RandomGenerator random, int attempt) {
        var tree = TREES.get(random.nextInt(TREES.size()));
        return tree + " " + (LEAST + random.nextInt(NUMBERS * attempt));
    }
}
