package fr.clubbusiness.directory;

import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;

/** What an organisation is in the club; one may be of several kinds. Each kind has its own addresses, all of which reach the same row. */
enum OrganisationKind {
    COMPANY(Access.COMPANIES, "companies", "company", "Cette entreprise", "This company"),
    STRUCTURE(Access.STRUCTURES, "structures", "structureKind is not null", "Cette structure", "This structure"),
    PARTNER(Access.PARTNERS, "partners", "array_length(partnerKinds) > 0", "Ce partenaire", "This partner");

    private final Access access;
    private final String path;
    private final String condition;
    private final String french;
    private final String english;

    OrganisationKind(Access access, String path, String condition, String french, String english) {
        this.access = access;
        this.path = "/v1/" + path + "/";
        this.condition = condition;
        this.french = french;
        this.english = english;
    }

    /** Who sees those of this kind. */
    Access access() {
        return access;
    }

    /** Where those of this kind are found, with the slash before the id. */
    String path() {
        return path;
    }

    /** The condition of a query for those of this kind: the same as {@link #includes}. */
    String condition() {
        return condition;
    }

    boolean includes(Organisation organisation) {
        return switch (this) {
            case COMPANY -> organisation.isCompany();
            case STRUCTURE -> organisation.structureKind().isPresent();
            case PARTNER -> !organisation.partnerKinds().isEmpty();
        };
    }

    NotFound notFound() {
        return new NotFound(french, english);
    }
}
