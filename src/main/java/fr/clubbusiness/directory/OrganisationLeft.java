package fr.clubbusiness.directory;

import java.util.UUID;

/**
 * An event: an organisation leaves the club. It is fired synchronously by the club itself, inside the transaction in which it leaves, for what depends on
 * its membership. Features above observe it; this package does not know them.
 *
 * @param organisation its key
 */
public record OrganisationLeft(UUID organisation) {}
