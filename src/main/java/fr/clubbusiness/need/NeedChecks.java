package fr.clubbusiness.need;

import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of a need that Bean Validation cannot make: unknown codes, repeated codes, dates too far away. */
@ApplicationScoped
class NeedChecks {
    static final int MONTHS_BACK = 12;
    static final int MONTHS_AHEAD = 24;

    private final Referential referential;

    NeedChecks(Referential referential) {
        this.referential = referential;
    }

    /** Every field that is wrong. A required field that is missing or unreadable is null, and reported elsewhere. */
    List<FieldViolation> faults(NeedRequest request, LocalDate today) {
        var violations = new ArrayList<FieldViolation>();
        Optional.ofNullable(request.romeCode())
                .flatMap(code -> referential.refusal("romeCode", code))
                .ifPresent(violations::add);
        Optional.ofNullable(request.communeCode())
                .flatMap(code -> referential.refusal("communeCode", code))
                .ifPresent(violations::add);
        violations.addAll(skills(request));
        violations.addAll(licences(request));
        violations.addAll(dates(request.startDate(), today));
        violations.addAll(pay(request));
        return violations;
    }

    private List<FieldViolation> skills(NeedRequest request) {
        var violations = new ArrayList<FieldViolation>();
        var seen = new HashSet<String>();
        var skills = request.skills() == null ? List.<NeedRequest.AskedSkill>of() : request.skills();
        for (int i = 0; i < skills.size(); i++) {
            var field = "skills[%d].code".formatted(i);
            referential.skillRefusal(field, skills.get(i).code()).ifPresent(violations::add);
            if (!seen.add(skills.get(i).code())) {
                violations.add(twice(field));
            }
        }
        return violations;
    }

    private static List<FieldViolation> licences(NeedRequest request) {
        var violations = new ArrayList<FieldViolation>();
        var seen = new HashSet<Object>();
        var licences =
                request.drivingLicences() == null ? List.<NeedRequest.AskedLicence>of() : request.drivingLicences();
        for (int i = 0; i < licences.size(); i++) {
            if (!seen.add(licences.get(i).code())) {
                violations.add(twice("drivingLicences[%d].code".formatted(i)));
            }
        }
        return violations;
    }

    private static FieldViolation twice(String field) {
        return FieldViolation.of(field, "Ce code est déjà dans la liste.", "This code is already in the list.");
    }

    private static List<FieldViolation> dates(@Nullable LocalDate start, LocalDate today) {
        var possible = start == null
                || (!start.isBefore(today.minusMonths(MONTHS_BACK)) && !start.isAfter(today.plusMonths(MONTHS_AHEAD)));
        return possible
                ? List.of()
                : List.of(FieldViolation.of(
                        "startDate",
                        "La date de début se situe au plus un an en arrière et deux ans en avant.",
                        "The start is at most one year back and two years ahead."));
    }

    private static List<FieldViolation> pay(NeedRequest request) {
        var pay = request.pay();
        return pay == null || pay.from() == null || pay.to() == null || pay.to().compareTo(pay.from()) >= 0
                ? List.of()
                : List.of(FieldViolation.of(
                        "pay.to",
                        "Le haut de la fourchette ne peut pas être sous le bas.",
                        "The top of the range cannot be under its bottom."));
    }
}
