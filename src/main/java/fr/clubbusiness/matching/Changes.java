package fr.clubbusiness.matching;

import java.util.Set;
import java.util.UUID;

/**
 * What changed since it was last read.
 *
 * @param people whose facts, identity, sensitive data or agreement did
 * @param referential whether communes, occupations or skills did, on which everything rests
 */
record Changes(Set<UUID> people, Set<UUID> needs, boolean referential) {

    static final Changes NONE = new Changes(Set.of(), Set.of(), false);

    int size() {
        return people.size() + needs.size();
    }
}
