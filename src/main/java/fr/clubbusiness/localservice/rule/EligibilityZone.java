package fr.clubbusiness.localservice.rule;

import fr.clubbusiness.referential.LargeCity;
import fr.clubbusiness.shared.CommuneCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * For the inhabitants of which territories a service is. The format gives codes of communes, départements, groupings of communes and countries; it
 * writes a region as its départements, because {@code 11} is both the Aude and Île-de-France. An empty list is everybody.
 *
 * <p>The club does not know which communes a grouping holds. A service for one is shown to the département in which it is, with a word that the
 * territory is to be checked: sending somebody for nothing is worse than a telephone call, and hiding every service of a grouping is worse than both.
 */
public final class EligibilityZone {
    /** In place of the codes of a service that is for everybody. */
    public static final String EVERYWHERE = "*";

    private static final Set<String> COUNTRY = Set.of("france", "99100");
    private static final Pattern GROUPING = Pattern.compile("[0-9]{9}");

    private EligibilityZone() {}

    /**
     * The codes of a service that is for the inhabitants of this commune of the referential: one of them is enough. The format also names Paris whole, and
     * the arrondissements of Lyon and Marseille: whoever lives in one of these cities may live in that arrondissement.
     */
    public static List<String> covering(String commune, String department) {
        var codes = new ArrayList<>(List.of(commune, department, "france", "99100", EVERYWHERE));
        codes.addAll(LargeCity.otherCodes(new CommuneCode(commune)));
        return List.copyOf(codes);
    }

    /** Whether one of its codes says that it is for the inhabitants of this commune, so that nothing is to be checked. */
    public static boolean isFor(Collection<String> zone, CommuneCode commune) {
        var department = Departments.ofCommune(commune.value()).orElse("");
        return isEverywhere(zone)
                || covering(commune.value(), department).stream().anyMatch(zone::contains);
    }

    /** Whether it names a grouping of communes. */
    public static boolean isUnknown(Collection<String> zone) {
        return zone.stream().anyMatch(code -> GROUPING.matcher(code).matches());
    }

    /** Whether it leaves nobody of the country out. */
    public static boolean isEverywhere(Collection<String> zone) {
        return zone.isEmpty() || zone.stream().anyMatch(COUNTRY::contains);
    }
}
