package fr.clubbusiness.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity: what to say when two requests at once violate a unique constraint of its table. The loser gets a 409 whose code is the name of the
 * constraint with hyphens, and this text. The page of the problem says the same. The {@code externalId} of a
 * {@link fr.clubbusiness.shared.SubjectKind} needs none.
 */
@Repeatable(DuplicateText.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DuplicateText {

    /** The name of the constraint or unique index, as its migration gives it. */
    String constraint();

    /** The sentence in French. */
    String french();

    /** The sentence in English. */
    String english();

    /** What to do then, in French. */
    String frenchRemedy() default "Cherchez ce qui existe déjà et modifiez-le, ou changez votre demande.";

    /** What to do then, in English. */
    String englishRemedy() default "Find what already exists and change it, or change your request.";

    /** Several of one entity. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        /** All of them. */
        DuplicateText[] value();
    }
}
