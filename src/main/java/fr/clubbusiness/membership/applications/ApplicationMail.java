package fr.clubbusiness.membership.applications;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.PersonalContent;
import fr.clubbusiness.message.PersonalMessage;
import fr.clubbusiness.shared.FrenchFormat;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The mail to the contact of an application that ends. A contact without an address of their own is written to at that of the organisation. */
@ApplicationScoped
class ApplicationMail implements PersonalContent {
    private static final String ADDRESS = "SELECT email FROM member WHERE id = ?1 AND left_at IS NULL";

    private final StatelessSession rows;
    private final Tasks tasks;
    private final Clock clock;

    ApplicationMail(StatelessSession rows, Tasks tasks, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.APPLICATION_ENDING);
    }

    /** Nothing, if it was stopped or prolonged since. */
    @Override
    public Optional<PersonalMessage> write(MessageKind kind, UUID subject, ContactChannel channel, String occasion) {
        return PartnerApplication.<PartnerApplication>findByIdOptional(subject)
                .filter(application -> application.status() == ApplicationStatus.ACTIVE)
                .filter(application -> application.expiresOn().toString().equals(occasion))
                .map(application -> new PersonalMessage(
                        address(application),
                        "Une application de votre organisation expire bientôt",
                        "L'application « %s » (%s) s'arrête après le %s. Si elle sert encore, demandez à l'agence de la prolonger."
                                .formatted(
                                        application.name(),
                                        application.reference(),
                                        FrenchFormat.date(application.expiresOn())),
                        null));
    }

    private @Nullable String address(PartnerApplication application) {
        for (var contact : rows.createNativeQuery(ADDRESS, Tuple.class)
                .setParameter(1, application.contact())
                .getResultList()) {
            var own = contact.get(0, String.class);
            if (own != null) {
                return own;
            }
        }
        return Organisation.<Organisation>findById(application.owner())
                .contact()
                .email();
    }

    @Override
    public void failed(MessageKind kind, UUID subject, String occasion) {
        tasks.open(TaskKind.DELIVERY_FAILED, SubjectKind.PARTNER_APPLICATION, subject, null, LocalDate.now(clock));
    }
}
