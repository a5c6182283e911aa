package fr.clubbusiness.directory;

import fr.clubbusiness.security.Role;

/**
 * An event: the agency registered an organisation by hand. It is fired synchronously, inside the transaction of the registration. Features above observe it;
 * this package does not know them. Imports fire none: nobody invites thousands by one file.
 *
 * @param organisation that was registered
 * @param role of its staff, in the kind in which it was registered
 */
public record OrganisationRegistered(Organisation organisation, Role role) {}
