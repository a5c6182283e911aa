package fr.clubbusiness.directory;

/**
 * An event: the agency wrote the file of an organisation again, with its contact. It is fired synchronously, inside the transaction that writes it.
 *
 * @param organisation with its contact as it is now
 */
public record ContactWritten(Organisation organisation) {}
