package fr.clubbusiness.directory;

import fr.clubbusiness.Sirets;
import fr.clubbusiness.shared.Siret;
import java.time.Instant;
import java.util.UUID;

/** Organisations in memory, for tests of the entities that belong to them. */
public final class Organisations {
    private Organisations() {}

    /** An organisation without a kind, in its own club. */
    public static Organisation anOrganisation() {
        return new Organisation(UUID.randomUUID(), new Siret(Sirets.next()), Instant.EPOCH);
    }
}
