package fr.clubbusiness.immersion.place;

import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What annotations cannot say of a place: an occupation, a commune and partners that exist. */
@ApplicationScoped
class PlaceChecks implements BodyChecks {
    static final String SCHOOLS = "SELECT first_served(:ids)";

    private final Referential referential;
    private final Session entities;

    PlaceChecks(Referential referential, Session entities) {
        this.referential = referential;
        this.entities = entities;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        if (!(body instanceof PlaceRequest request)) {
            return List.of();
        }
        var wrong = new ArrayList<FieldViolation>();
        Optional.ofNullable(request.communeCode())
                .flatMap(code -> referential.refusal("communeCode", code))
                .ifPresent(wrong::add);
        Optional.ofNullable(request.romeCode())
                .flatMap(code -> referential.refusal("romeCode", code))
                .ifPresent(wrong::add);
        return wrong;
    }

    /** Whether those that are served first are schools, partners who accompany the young, or missions locales. */
    List<FieldViolation> checkFirst(PlaceRequest request) {
        var first = request.firstFor();
        if (first == null) {
            return List.of();
        }
        if (first.ofQpv() == !first.partners().isEmpty()) {
            return List.of(FieldViolation.of(
                    "firstFor",
                    "Nommez des partenaires, ou les écoles des quartiers prioritaires (qpv), pas les deux.",
                    "Name partners, or the schools of priority neighbourhoods (qpv), not both."));
        }
        var ids = first.partners().stream().filter(Objects::nonNull).toArray(UUID[]::new);
        var known = new HashSet<>(entities.createNativeQuery(SCHOOLS, UUID.class)
                .setParameter("ids", ids)
                .getResultList());
        return known.size() == ids.length
                ? List.of()
                : List.of(FieldViolation.of(
                        "firstFor.partnerIds",
                        "Seuls des écoles, des partenaires de la jeunesse et des missions locales, du club, sont servis d'abord.",
                        "Only schools, partners for the young and missions locales, of the club, are served first."));
    }
}
