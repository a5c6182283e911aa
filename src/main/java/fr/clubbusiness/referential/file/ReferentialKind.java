package fr.clubbusiness.referential.file;

/** What an administrator can import. */
public enum ReferentialKind {
    OCCUPATIONS,
    COMMUNES
}
