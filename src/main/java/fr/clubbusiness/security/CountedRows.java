package fr.clubbusiness.security;

import jakarta.persistence.EntityManager;

/** What is left of erased people, which nobody reads and statistics count: introductions and contracts without a word about anybody. */
public final class CountedRows {
    private CountedRows() {}

    /** Lets a job of the club count them too, until its transaction ends. For anybody else it changes nothing. */
    public static void includeErased(EntityManager entities) {
        entities.createNativeQuery("SELECT set_config('caller.counts', 'on', true)", String.class)
                .getSingleResult();
    }
}
