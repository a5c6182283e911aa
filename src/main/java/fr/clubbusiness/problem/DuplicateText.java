package fr.clubbusiness.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity: what to say when two requests at once violate a unique constraint of its table. The loser gets a 409 whose code is the name of the
 * constraint with hyphens, and this text.
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

    /** Several of one entity. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        /** All of them. */
        DuplicateText[] value();
    }
}
