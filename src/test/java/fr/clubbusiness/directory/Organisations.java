package fr.clubbusiness.directory;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.shared.Siret;
import java.time.Instant;
import java.util.UUID;

/** Organisations in memory, for tests of the entities that belong to them. */
public final class Organisations {
    private Organisations() {}

    /** One that is nothing in particular, in a club of its own. */
    public static Organisation anOrganisation() {
        return new Organisation(UUID.randomUUID(), new Siret(Sirets.next()), Instant.EPOCH);
    }
}
