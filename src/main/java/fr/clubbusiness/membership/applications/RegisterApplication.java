package fr.clubbusiness.membership.applications;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.membership.applications.ProgramAccounts.Account;
import fr.clubbusiness.membership.members.IdentityProvider;
import fr.clubbusiness.membership.members.IdentityProviderFailure;
import fr.clubbusiness.membership.members.LinkMember;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.problem.Unavailable;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Registers a program: its row first, then its client at the identity provider, then its account as a member of its owner. */
@ApplicationScoped
class RegisterApplication {
    private static final Logger LOG = Logger.getLogger(RegisterApplication.class);
    private static final String ADMIT = "SELECT admit_application(?1, ?2, CAST(?3 AS text[]))";

    private final CurrentCaller current;
    private final CheckApplication checking;
    private final StopApplication stopping;
    private final ProgramAccounts accounts;
    private final LinkMember linking;
    private final Automaton automaton;
    private final StatelessSession rows;
    private final History history;
    private final Clock clock;

    RegisterApplication(
            CurrentCaller current,
            CheckApplication checking,
            StopApplication stopping,
            ProgramAccounts accounts,
            LinkMember linking,
            Automaton automaton,
            StatelessSession rows,
            History history,
            Clock clock) {
        this.current = current;
        this.checking = checking;
        this.stopping = stopping;
        this.accounts = accounts;
        this.linking = linking;
        this.automaton = automaton;
        this.rows = rows;
        this.history = history;
        this.clock = clock;
    }

    /** An application that runs, with the secret of a client that was made for it. */
    record Registered(
            ApplicationView view, int version, @Nullable String secret) {}

    /**
     * Registers it. No transaction is open while the identity provider is asked.
     *
     * @throws Refused with all that speaks against it
     * @throws Unavailable when the identity provider does not answer; the row is then stopped
     */
    Registered register(ApplicationRequest asked) {
        var owner = QuarkusTransaction.requiringNew().call(() -> owner(asked));
        if (!accounts.isKnown()) {
            throw unavailable();
        }
        var membership = membership(owner);
        var known = known(asked.clientId(), membership);
        var application = QuarkusTransaction.requiringNew().call(() -> prepare(asked, owner));
        try {
            var roles = CheckApplication.roles(owner).stream()
                    .map(Role::tokenName)
                    .sorted()
                    .toList();
            var account =
                    known.orElseGet(() -> accounts.make(application.client(), application.name(), membership, roles));
            return QuarkusTransaction.requiringNew().call(() -> admit(application, account, roles));
        } catch (IdentityProviderFailure lost) {
            LOG.warnf("An application is not made: %s", lost.getMessage());
            QuarkusTransaction.requiringNew().run(() -> abandon(application));
            throw unavailable();
        }
    }

    private Organisation owner(ApplicationRequest asked) {
        var owner = Organisation.find(current.get().club(), asked.ownerId())
                .orElseThrow(() ->
                        new Invalid("ownerId", "Cette organisation n'existe pas.", "There is no such organisation."));
        checking.require(asked.terms(), owner);
        return owner;
    }

    /** How the provider knows the owner. Only the club itself may ask. */
    private IdentityProvider.Membership membership(Organisation owner) {
        var club = current.get().club();
        return automaton.actFor(
                club, () -> QuarkusTransaction.requiringNew().call(() -> linking.membership(club, owner)));
    }

    private Optional<Account> known(@Nullable String client, IdentityProvider.Membership membership) {
        if (client == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(accounts.find(client, membership).orElseThrow(CheckApplication::clientOfAnother));
        } catch (IdentityProviderFailure lost) {
            LOG.warnf("A client is not found: %s", lost.getMessage());
            throw unavailable();
        }
    }

    private PartnerApplication prepare(ApplicationRequest asked, Organisation owner) {
        var application = new PartnerApplication(current.get(), owner.id(), asked, clock.instant());
        application.persistAndFlush();
        history.moved(
                SubjectKind.PARTNER_APPLICATION,
                application.id(),
                "APPLICATION_REGISTERED",
                null,
                application.status(),
                null);
        return application;
    }

    private Registered admit(PartnerApplication application, Account account, Collection<String> roles) {
        rows.createNativeQuery(ADMIT, Tuple.class)
                .setParameter(1, application.id())
                .setParameter(2, account.subject())
                .setParameter(3, roles.toArray(String[]::new))
                .getSingleResult();
        PartnerApplication admitted = PartnerApplication.findById(application.id());
        admitted.requireRunning();
        history.moved(
                SubjectKind.PARTNER_APPLICATION,
                admitted.id(),
                "APPLICATION_ADMITTED",
                application.status(),
                admitted.status(),
                null);
        return new Registered(ApplicationView.of(admitted), admitted.version(), account.secret());
    }

    private void abandon(PartnerApplication application) {
        PartnerApplication prepared = PartnerApplication.findById(application.id());
        stopping.stop(prepared, StopReason.NOT_MADE);
    }

    /** The identity provider is not there. */
    static Unavailable unavailable() {
        return new Unavailable(
                "identity-unavailable",
                "Le service d'identification ne répond pas. Recommencez dans quelques secondes.",
                "The identity service does not answer. Try again in a few seconds.");
    }
}
