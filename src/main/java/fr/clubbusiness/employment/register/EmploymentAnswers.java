package fr.clubbusiness.employment.register;

import fr.clubbusiness.employment.Employment;
import fr.clubbusiness.http.CreatedAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers about one contract. After a change it is written and read again, because the database gives its number and its first day. */
@ApplicationScoped
class EmploymentAnswers {
    private final EmploymentSearch search;
    private final Session entities;

    EmploymentAnswers(EmploymentSearch search, Session entities) {
        this.search = search;
        this.entities = entities;
    }

    RestResponse<EmploymentView> read(Employment contract) {
        return CreatedAnswers.versioned(search.view(contract), contract.version());
    }

    RestResponse<EmploymentView> changed(Employment contract) {
        var view = after(contract);
        return CreatedAnswers.versioned(view, contract.version());
    }

    EmploymentView after(Employment contract) {
        entities.flush();
        entities.refresh(contract);
        return search.view(contract);
    }
}
