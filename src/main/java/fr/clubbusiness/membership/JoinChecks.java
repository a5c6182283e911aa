package fr.clubbusiness.membership;

import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What annotations cannot say of a request to join: the fields of its kind, and a commune that exists. */
@ApplicationScoped
class JoinChecks implements BodyChecks {
    private final Referential referential;

    JoinChecks(Referential referential) {
        this.referential = referential;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        if (!(body instanceof JoinRequest asked)) {
            return List.of();
        }
        var wrong = new ArrayList<>(ofKind(asked));
        Optional.ofNullable(asked.communeCode())
                .flatMap(code -> referential.refusal("communeCode", code))
                .ifPresent(wrong::add);
        return wrong;
    }

    private static List<FieldViolation> ofKind(JoinRequest asked) {
        if (asked.kind() == null) {
            return List.of();
        }
        var wrong = new ArrayList<FieldViolation>();
        if ((asked.kind() == MemberKind.STRUCTURE) != (asked.structureKind() != null)) {
            wrong.add(FieldViolation.of(
                    "structureKind",
                    "Le genre de structure est attendu pour une structure (STRUCTURE), et pour elle seule.",
                    "The kind of structure is expected for a structure (STRUCTURE), and for it alone."));
        }
        if ((asked.kind() == MemberKind.PARTNER)
                != (asked.partnerKinds() != null && !asked.partnerKinds().isEmpty())) {
            wrong.add(FieldViolation.of(
                    "partnerKinds",
                    "Ce que le partenaire serait pour le club est attendu pour un partenaire (PARTNER), et pour lui seul.",
                    "What the partner would be to the club is expected for a partner (PARTNER), and for it alone."));
        }
        if ((asked.kind() == MemberKind.COMPANY) != (asked.nafCode() != null)) {
            wrong.add(FieldViolation.of(
                    "nafCode",
                    "Le code NAF est attendu pour une entreprise (COMPANY), et pour elle seule.",
                    "The NAF code is expected for a company (COMPANY), and for it alone."));
        }
        return wrong;
    }
}
