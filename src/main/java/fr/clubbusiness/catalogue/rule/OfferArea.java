package fr.clubbusiness.catalogue.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a structure delivers what it offers.
 *
 * @param km how far from the structure, for {@link AreaKind#KM} alone
 * @param codes the departments or communes, sorted; empty for the other kinds
 */
public record OfferArea(AreaKind kind, @Nullable Integer km, List<String> codes) {
    public OfferArea {
        codes = codes.stream().distinct().sorted().toList();
    }

    /**
     * Whether it holds this commune.
     *
     * @param distance kilometres from the structure to the commune; empty when one of the places is not known
     */
    public boolean holds(String commune, String department, Optional<Double> distance) {
        return switch (kind) {
            case COUNTRY -> true;
            case KM -> km != null && distance.isPresent() && distance.get() <= km;
            case DEPARTMENTS -> codes.contains(department);
            case COMMUNES -> codes.contains(commune);
        };
    }
}
