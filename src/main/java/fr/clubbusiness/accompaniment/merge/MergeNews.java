package fr.clubbusiness.accompaniment.merge;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Tells the structures of both records, each of its own, by references. It names neither the person nor the other structure. */
@ApplicationScoped
class MergeNews implements MessageContent {
    private static final String LINK = """
            SELECT id FROM co_accompaniment WHERE beneficiary_id = :person AND structure_id = :structure AND ended_at IS NULL
            """;

    private final CurrentCaller current;
    private final Outbox outbox;
    private final Session entities;

    MergeNews(CurrentCaller current, Outbox outbox, Session entities) {
        this.current = current;
        this.outbox = outbox;
        this.entities = entities;
    }

    void tell(Beneficiary kept, Beneficiary joined) {
        Stream.of(kept, joined)
                .map(Beneficiary::structureId)
                .distinct()
                .forEach(structure -> outbox.post(
                        MessageKind.RECORDS_MERGED,
                        structure,
                        SubjectKind.BENEFICIARY,
                        kept.id(),
                        joined.id().toString()));
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.RECORDS_MERGED);
    }

    /** Nothing to who accompanies the person no longer, in first or in second. */
    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        return Beneficiary.find(current.get().club(), subject).flatMap(person -> {
            var joined = JoinedRecord.<JoinedRecord>findByIdOptional(UUID.fromString(occasion));
            return joined.flatMap(record -> line(reader, person, record));
        });
    }

    private Optional<MessageLine> line(UUID reader, Beneficiary person, JoinedRecord joined) {
        if (reader.equals(person.structureId())) {
            return Optional.of(
                    new MessageLine(toHolder(reader, person, joined), "v1/beneficiaries/" + person.reference()));
        }
        return joined.wasOf(reader)
                ? links(person.id(), reader).stream()
                        .findFirst()
                        .map(link -> new MessageLine(toSecond(person, joined), "v1/co-accompanied/" + link))
                : Optional.empty();
    }

    private static String toHolder(UUID reader, Beneficiary person, JoinedRecord joined) {
        return joined.wasOf(reader)
                ? "Vos fiches %s et %s étaient celles d'une même personne : l'agence les a réunies sous %s."
                        .formatted(person.reference(), joined.reference(), person.reference())
                : "La personne de la fiche %s en avait une autre : l'agence les a réunies sous la vôtre."
                        .formatted(person.reference());
    }

    private static String toSecond(Beneficiary person, JoinedRecord joined) {
        return "La personne de votre fiche %s en avait une autre : l'agence les a réunies sous %s, qu'une autre structure tient. Vous l'accompagnez désormais en second."
                .formatted(joined.reference(), person.reference());
    }

    private List<UUID> links(UUID person, UUID structure) {
        return entities.createNativeQuery(LINK, UUID.class)
                .setParameter("person", person)
                .setParameter("structure", structure)
                .getResultList();
    }
}
