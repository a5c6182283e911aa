package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.Labelled;

/** A level of French, spoken or written, on the scale of the Common European Framework, weakest first. */
public enum FrenchLevel implements Labelled {
    BELOW_A1(0, "en dessous de A1"),
    A1(1, "A1"),
    A2(2, "A2"),
    B1(3, "B1"),
    B2(4, "B2"),
    C1(5, "C1"),
    C2(6, "C2");

    private final int rank;
    private final String label;

    FrenchLevel(int rank, String label) {
        this.rank = rank;
        this.label = label;
    }

    /** French name, as written inside a sentence. */
    @Override
    public String label() {
        return label;
    }

    /** How many levels this one is below {@code asked}: 0 when it is not below, at most 6. */
    public int stepsBelow(FrenchLevel asked) {
        return Math.max(0, asked.rank - rank);
    }
}
