package fr.clubbusiness.directory.register;

import fr.clubbusiness.directory.AnswerHabits;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.vocabulary.AnswerHabit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The kinds of an organisation, which may have several. Each kind has its own addresses, and all of them use the same row. */
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

    /** The access rules for this kind. */
    Access access() {
        return access;
    }

    /** The path of this kind, with the slash before the id. */
    String path() {
        return path;
    }

    /** The query condition for this kind. It must select the same organisations as {@link #includes}. */
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

    /** How often these answer in this kind, without those of which the caller is told nothing. */
    Map<UUID, AnswerHabit> answers(AnswerHabits habits, Collection<UUID> organisations) {
        return switch (this) {
            case COMPANY -> habits.ofCompanies(organisations);
            case STRUCTURE -> habits.ofStructures(organisations);
            case PARTNER -> Map.of();
        };
    }

    /** The role of its staff. */
    Role role() {
        return switch (this) {
            case COMPANY -> Role.COMPANY;
            case STRUCTURE -> Role.STRUCTURE;
            case PARTNER -> Role.PARTNER;
        };
    }

    NotFound notFound() {
        return new NotFound(french, english);
    }
}
