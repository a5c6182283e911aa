package fr.clubbusiness.referential;

/** What an administrator can import. */
enum ReferentialKind {
    OCCUPATIONS,
    COMMUNES
}
