package fr.clubbusiness.membership.members;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.history.History;
import fr.clubbusiness.job.DueWork;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.ContactChannel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does at the identity provider what was ordered, as far as it is still so: somebody may have come back or left since. Every step may be repeated there, so
 * an order that was taken up by a node that died, or was refused, is simply tried again.
 */
@ApplicationScoped
class CarryOutOrders implements DueWork {
    private static final Logger LOG = Logger.getLogger(CarryOutOrders.class);

    private final IdentityProvider provider;
    private final CurrentCaller current;
    private final LinkMember linking;
    private final FirstPassword passwords;
    private final IdentityOrders orders;
    private final Outbox outbox;
    private final Tasks tasks;
    private final History history;
    private final Clock clock;

    CarryOutOrders(
            IdentityProvider provider,
            CurrentCaller current,
            LinkMember linking,
            FirstPassword passwords,
            IdentityOrders orders,
            Outbox outbox,
            Tasks tasks,
            History history,
            Clock clock) {
        this.provider = provider;
        this.current = current;
        this.linking = linking;
        this.passwords = passwords;
        this.orders = orders;
        this.outbox = outbox;
        this.tasks = tasks;
        this.history = history;
        this.clock = clock;
    }

    /** An order with what is known of it now. */
    private record Ordered(
            IdentityOrder order, IdentityProvider.Membership membership, boolean isMember, Optional<Colleague> member) {
        Colleague requireMember() {
            return member.orElseThrow();
        }

        /** Whether the membership stands, of the organisation and of whom the order is about. */
        boolean isOpen() {
            return isMember && !requireMember().hasLeft();
        }
    }

    @Override
    public String name() {
        return "identity-orders";
    }

    @Override
    public int batch() {
        return 5;
    }

    @Override
    public List<UUID> lockDue(int most, Collection<UUID> except) {
        return provider.isKnown()
                ? IdentityOrder.lockDue(current.get().club(), clock.instant(), most, except)
                : List.of();
    }

    @Override
    public void handle(UUID id) {
        IdentityOrder order = IdentityOrder.findById(id);
        if (!order.claim(clock.instant())) {
            tellSomebody(order.organisation());
        }
    }

    @Override
    public void afterCommit(List<UUID> handled) {
        for (var id : handled) {
            try {
                carryOut(id);
            } catch (IdentityProviderFailure refused) {
                LOG.warnf("The order %s is tried again later: %s", id, refused.getMessage());
            }
        }
    }

    private void carryOut(UUID id) {
        var ordered = QuarkusTransaction.requiringNew().call(() -> read(id));
        if (!ordered.order().isPending()) {
            return;
        }
        switch (ordered.order().kind()) {
            case INVITE -> invite(ordered);
            case JOIN -> join(ordered);
            case REMOVE -> remove(ordered);
            case CLOSE -> close(ordered);
        }
    }

    /** Once they accept, the account acts for the organisation, and not before. */
    private void invite(Ordered ordered) {
        var member = ordered.requireMember();
        if (!ordered.isOpen() || member.email().isEmpty()) {
            done(ordered);
            return;
        }
        var account = provider.account(member.email().get(), member.name().orElse(""));
        if (account.isPresent()) {
            var isThere = provider.isMember(ordered.membership(), account.get());
            QuarkusTransaction.requiringNew().run(() -> {
                invited(member, linking.link(member.id(), account.get()), isThere);
                IdentityOrder.<IdentityOrder>findById(ordered.order().id()).done();
            });
        }
    }

    private void invited(Colleague member, LinkMember.Linked link, boolean isThere) {
        switch (link.outcome()) {
            case LINKED -> linked(member, isThere);
            case KNOWN -> orders.join(member.organisation(), link.member());
            case AGENCY_STAFF -> {
                history.record(SubjectKind.ORGANISATION, member.organisation(), "INVITATION_REFUSED", "AGENCY_STAFF");
                tellSomebody(member.organisation());
            }
            case GONE -> LOG.debug("Somebody who was invited has left since");
        }
    }

    /** Whoever accepted before was given more, and is not asked again. Nor is whom an operator put into the organisation at the provider by hand. */
    private void linked(Colleague member, boolean isThere) {
        if (member.acceptedAt().isPresent() || (isThere && linking.accept(member.id(), clock.instant()))) {
            orders.join(member.organisation(), member.id());
        } else {
            outbox.postToPerson(
                    MessageKind.MEMBER_INVITED,
                    ContactChannel.EMAIL,
                    SubjectKind.ORGANISATION,
                    member.organisation(),
                    member.id().toString());
        }
    }

    private void join(Ordered ordered) {
        var member = ordered.requireMember();
        var account = member.subject();
        if (ordered.isOpen() && member.acceptedAt().isPresent() && account.isPresent()) {
            provider.open(account.get(), passwords.of(member));
            provider.join(ordered.membership(), account.get(), member.roles());
        }
        done(ordered);
    }

    /** Not whoever is a member again since. */
    private void remove(Ordered ordered) {
        var account = ordered.requireMember().subject();
        if (account.isPresent()
                && QuarkusTransaction.requiringNew()
                        .call(() -> linking.nobodyHas(ordered.order().organisation(), account.get()))) {
            provider.remove(ordered.membership(), account.get());
        }
        done(ordered);
    }

    /** Not one that is a member again since. */
    private void close(Ordered ordered) {
        if (!ordered.isMember()) {
            provider.close(ordered.membership());
        }
        done(ordered);
    }

    private static void done(Ordered ordered) {
        QuarkusTransaction.requiringNew()
                .run(() -> IdentityOrder.<IdentityOrder>findById(ordered.order().id())
                        .done());
    }

    private Ordered read(UUID id) {
        IdentityOrder order = IdentityOrder.findById(id);
        Organisation organisation = Organisation.findById(order.organisation());
        var membership = linking.membership(current.get().club(), organisation);
        var member = order.member();
        return new Ordered(
                order,
                membership,
                organisation.isMember(),
                Optional.ofNullable(member).flatMap(Colleague::find));
    }

    private void tellSomebody(UUID organisation) {
        tasks.open(TaskKind.DELIVERY_FAILED, SubjectKind.ORGANISATION, organisation, null, LocalDate.now(clock));
    }
}
