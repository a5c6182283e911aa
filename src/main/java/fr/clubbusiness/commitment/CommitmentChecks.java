package fr.clubbusiness.commitment;

import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What annotations cannot say of an offer: a commune and languages that exist. */
@ApplicationScoped
class CommitmentChecks implements BodyChecks {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Referential referential;

    CommitmentChecks(Referential referential) {
        this.referential = referential;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        if (!(body instanceof CommitmentTerms terms)) {
            return List.of();
        }
        var wrong = new ArrayList<FieldViolation>();
        Optional.ofNullable(terms.communeCode())
                .flatMap(code -> referential.refusal("communeCode", code))
                .ifPresent(wrong::add);
        wrong.addAll(ofLanguages(terms.details()));
        return wrong;
    }

    private static List<FieldViolation> ofLanguages(@Nullable CommitmentDetails details) {
        var wrong = new ArrayList<FieldViolation>();
        var seen = new HashSet<String>();
        var languages = details == null || details.languages() == null ? List.<String>of() : details.languages();
        for (int i = 0; i < languages.size(); i++) {
            var code = languages.get(i);
            var field = "details.languages[%d]".formatted(i);
            if (code != null && !LANGUAGES.contains(code)) {
                wrong.add(FieldViolation.of(
                        field,
                        "Ce code de langue n'existe pas (ISO 639-1 : fr, ar, en…).",
                        "There is no such code of a language (ISO 639-1: fr, ar, en…)."));
            }
            if (code != null && !seen.add(code)) {
                wrong.add(FieldViolation.of(
                        field, "Ce code est déjà dans la liste.", "This code is already in the list."));
            }
        }
        return wrong;
    }
}
