package fr.clubbusiness.introduction.ask;

import fr.clubbusiness.introduction.Introduction;
import java.util.UUID;
import org.hibernate.Session;

/** Of which introductions the person knows because they were asked. */
public final class AskedIntroductions {
    /** An address was made, so a message left or a letter was read, and it was not given up. */
    private static final String ASKED = """
            SELECT EXISTS (SELECT FROM person_question q JOIN reply_link l ON l.subject_id = q.id
                           WHERE q.introduction_id = ?1 AND (q.undelivered_at IS NULL OR q.answer IS NOT NULL))
            """;

    private AskedIntroductions() {}

    /** Whether a question about it reached the person, as far as the club knows. */
    public static boolean isKnownToPerson(UUID introduction) {
        return Introduction.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(ASKED, Boolean.class)
                .setParameter(1, introduction)
                .getSingleResult();
    }
}
