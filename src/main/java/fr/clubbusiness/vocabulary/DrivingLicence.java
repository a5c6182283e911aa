package fr.clubbusiness.vocabulary;

import fr.clubbusiness.shared.Labelled;
import java.util.List;

/** A category of driving licence, with the other categories that it includes (directive 2006/126/EC, article 6). */
public enum DrivingLicence implements Labelled {
    AM,
    A1,
    A2,
    A,
    B1,
    B,
    BE,
    C1,
    C1E,
    C,
    CE,
    D1,
    D1E,
    D,
    DE;

    /** French name, as written inside a sentence: "permis B". */
    @Override
    public String label() {
        return "permis " + name();
    }

    /** Whether a holder of this category may drive what {@code asked} allows. C covers B, because only holders of B can get it. */
    public boolean covers(DrivingLicence asked) {
        return this == asked || alsoValidFor().stream().anyMatch(licence -> licence.covers(asked));
    }

    private List<DrivingLicence> alsoValidFor() {
        return switch (this) {
            case AM -> List.of();
            case A1, B1 -> List.of(AM);
            case A2 -> List.of(A1);
            case A -> List.of(A2);
            case B -> List.of(B1);
            case BE, C1, D1 -> List.of(B);
            case C1E -> List.of(C1, BE);
            case C -> List.of(C1);
            case CE -> List.of(C, C1E);
            case D1E -> List.of(D1, BE);
            case D -> List.of(D1);
            case DE -> List.of(D, D1E);
        };
    }
}
