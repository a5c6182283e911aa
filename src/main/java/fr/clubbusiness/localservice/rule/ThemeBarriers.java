package fr.clubbusiness.localservice.rule;

import fr.clubbusiness.beneficiary.Barrier;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which barriers a service helps with, by the categories of its themes: {@code mobilite--preparer-un-permis} is of the category {@code mobilite}. The
 * same category helps with language and literacy, but who is kept from work by language alone is not shown lessons of arithmetic.
 */
public final class ThemeBarriers {
    private static final String ARITHMETIC = "lecture-ecriture-calcul--maitriser-le-calcul";

    private ThemeBarriers() {}

    /** The barriers that these themes are about, each once, in the order of the barriers. Themes of no barrier give none. */
    public static List<Barrier> of(Collection<String> themes) {
        return Stream.of(Barrier.values())
                .filter(barrier -> themes.stream().anyMatch(theme -> helps(theme, barrier)))
                .toList();
    }

    /** Whether any service can help with it. Nothing in the format is about a person's hours. */
    public static boolean hasServices(Barrier barrier) {
        return category(barrier).isPresent();
    }

    private static boolean helps(String theme, Barrier barrier) {
        var category = theme.split("--", 2)[0];
        return category(barrier).filter(category::equals).isPresent()
                && !(barrier == Barrier.LANGUAGE && theme.equals(ARITHMETIC));
    }

    private static Optional<String> category(Barrier barrier) {
        return Optional.ofNullable(
                switch (barrier) {
                    case MOBILITY -> "mobilite";
                    case HOUSING -> "logement-hebergement";
                    case HEALTH -> "sante";
                    case CHILDCARE -> "famille";
                    case LANGUAGE, LITERACY -> "lecture-ecriture-calcul";
                    case DIGITAL -> "numerique";
                    case ADMINISTRATIVE -> "difficultes-administratives-ou-juridiques";
                    case FINANCIAL -> "difficultes-financieres";
                    case AVAILABILITY -> null;
                });
    }
}
