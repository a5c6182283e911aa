package fr.clubbusiness.immersion.tension;

import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What annotations cannot say of a list: occupations that exist. */
@ApplicationScoped
class TensionChecks implements BodyChecks {
    private final Referential referential;

    TensionChecks(Referential referential) {
        this.referential = referential;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        if (!(body instanceof TensionRequest request) || request.romeCodes() == null) {
            return List.of();
        }
        var wrong = new ArrayList<FieldViolation>();
        for (int i = 0; i < request.romeCodes().size(); i++) {
            var code = request.romeCodes().get(i);
            if (code != null) {
                referential.refusal("romeCodes[%d]".formatted(i), code).ifPresent(wrong::add);
            }
        }
        return wrong;
    }
}
