package fr.clubbusiness.http;

import fr.clubbusiness.shared.FieldViolation;
import java.util.List;

/**
 * The checks of a feature on the fields of its request bodies that annotations cannot express: codes that exist, dates, values that contradict each
 * other. Each feature has one bean.
 */
public interface BodyChecks {

    /**
     * The violations in a body; none for the body of another feature.
     *
     * @param body any body; a missing or unreadable field is null, even if it is required
     */
    List<FieldViolation> check(Object body);
}
