package fr.clubbusiness.introduction.page;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.introduction.VisibleIntroductions;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code GET /v1/introductions/{id}} for browsers. It is documented with the JSON answer. */
@Path("/v1/introductions")
class IntroductionPageResource {
    private final VisibleIntroductions introductions;
    private final IntroductionPages pages;

    IntroductionPageResource(VisibleIntroductions introductions, IntroductionPages pages) {
        this.introductions = introductions;
        this.pages = pages;
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Confidential
    @RolesAllowed({COMPANY, STRUCTURE, ADVISER})
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showPage(Reference id) {
        return pages.answer(introductions.get(id));
    }
}
